package dev.countersign.api.v21.envelopes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.countersign.api.wire.WireObject;
import dev.countersign.envelope.CustomField;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CustomFieldsReaderTest {
    private final CustomFieldsReader reader = new CustomFieldsReader(Ids.random());

    @Test
    void eachFieldWithoutAnIdGetsOneOfItsOwn() {
        var fields = reader.read(text(Map.of("name", "a"), Map.of("name", "b")));

        assertThat(fields).extracting(CustomField::fieldId).doesNotHaveDuplicates();
    }

    @Test
    void twoFieldsWithOneIdAreRefused() {
        var one = Map.<String, Object>of("fieldId", "7", "name", "a");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> reader.read(text(one, one)))
                .satisfies(refusal -> assertThat(refusal.details())
                        .containsExactly(Refusal.Detail.of(
                                "textCustomFields[1].fieldId", "7", "an id of its own for each custom field")));
    }

    @Test
    void anIdThatFitsNowhereIsRefused() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> reader.read(text(Map.of("fieldId", "7".repeat(37)))));
    }

    @SafeVarargs
    private static WireObject text(Map<String, Object>... fields) {
        return new WireObject("", Map.of("textCustomFields", List.of(fields)));
    }
}
