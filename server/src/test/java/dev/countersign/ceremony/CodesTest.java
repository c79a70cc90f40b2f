package dev.countersign.ceremony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.kernel.Ids;
import dev.countersign.store.TestDatabases;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
    private final Codes codes = new Codes(TestDatabases.secrets());
    private final Ids ids = Ids.random();

    @Test
    void aCodeHasSixDigitsAndIsAnotherEachTime() {
        var seen = new HashSet<String>();
        for (var i = 0; i < 200; i++) {
            var code = codes.open(codes.make(ids, "ann").sealedCode());
            assertThat(code).matches("[0-9]{6}");
            seen.add(code);
        }
        assertThat(seen).hasSizeGreaterThan(190);
    }

    @Test
    void theHashOfACodeSaysNothingWithoutItsKey() {
        var one = codes.make(ids, "ann");
        var two = codes.make(ids, "ann");

        assertThat(one.hash()).isNotEqualTo(two.hash());
        assertThat(one.hashKey()).isNotEqualTo(two.hashKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", " 123 456 ", "123-456", "١٢٣٤٥٦", "۱۲۳۴۵۶"})
    void aCodeMayBeTypedAsPeopleTypeNumbers(String typed) {
        assertThat(Codes.typed(typed)).isEqualTo("123456");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "12345a", "abcdef"})
    void whatHasNotSixDigitsIsNoCode(String typed) {
        assertThat(Codes.typed(typed)).isEmpty();
    }
}
