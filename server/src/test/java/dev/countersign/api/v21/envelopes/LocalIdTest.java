package dev.countersign.api.v21.envelopes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.countersign.api.wire.WireObject;
import dev.countersign.kernel.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalIdTest {
    @Test
    void positiveNumbersAndGuidsAreIds() {
        for (var id : List.of("1", "42", "0007", "6f9619ff-8b86-d011-b42d-00c04fc964ff")) {
            assertThat(read(id)).isEqualTo(id);
        }
    }

    @Test
    void whatCouldMeanSomethingElseIsRefused() {
        for (var id : List.of("certificate", "combined", "0", "-1", "1.5", "a b", "1".repeat(101))) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> read(id))
                    .satisfies(refusal ->
                            assertThat(refusal.details().getFirst().received()).isEqualTo(id));
        }
    }

    private static String read(String id) {
        return LocalId.of(new WireObject("documents[0]", Map.of("documentId", id)), "documentId");
    }
}
