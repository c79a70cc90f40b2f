package dev.countersign.api.v21.envelopes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.countersign.api.wire.WireObject;
import dev.countersign.kernel.ErrorCode;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LocalIdTest {
    @Test
    void positiveNumbersAndGuidsAreIds() {
        for (var id : List.of("1", "42", "0007", "6f9619ff-8b86-d011-b42d-00c04fc964ff")) {
            assertThat(recipientId(id)).isEqualTo(id);
            assertThatNoException().isThrownBy(() -> LocalId.requireDocument(WireObject.empty(), id));
        }
    }

    @Test
    void whatCouldMeanSomethingElseIsRefused() {
        for (var id : List.of("certificate", "combined", "0", "-1", "1.5", "a b", "1".repeat(101))) {
            assertRefused(() -> recipientId(id), ErrorCode.INVALID_RECIPIENT_ID, id);
            assertRefused(
                    () -> LocalId.requireDocument(WireObject.empty(), id), ErrorCode.INVALID_REQUEST_PARAMETER, id);
        }
    }

    private static void assertRefused(ThrowingCallable call, ErrorCode code, String received) {
        var refusal = GivenApi.refusal(call);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.details().getFirst().received()).isEqualTo(received);
    }

    private static String recipientId(String id) {
        return LocalId.ofRecipient(new WireObject("recipients.signers[0]", Map.of("recipientId", id)));
    }
}
