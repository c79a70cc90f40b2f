package dev.countersign.api.v21.envelopes;

import static dev.countersign.api.v21.envelopes.GivenApi.SIGNERS;
import static dev.countersign.api.v21.envelopes.GivenApi.json;
import static dev.countersign.api.v21.envelopes.GivenApi.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.api.wire.WireJson;
import dev.countersign.envelope.EnvelopeEvent.MessageCorrected;
import dev.countersign.envelope.EnvelopeEvent.Resent;
import dev.countersign.kernel.ErrorCode;
import org.junit.jupiter.api.Test;

class UpdateEnvelopeTest {
    private final GivenApi given = new GivenApi();

    @Test
    void whatGetAnsweredMayBePutBack() {
        var id = given.sent(SIGNERS);
        var answer = given.get(id);

        given.envelopes.update(given.call, id, WireJson.read(WireJson.write(answer)), "false");

        assertThat(given.get(id)).isEqualTo(answer);
        assertThat(given.stored.facts(MessageCorrected.class)).isEmpty();
    }

    @Test
    void sendingAgainMaySayThatTheEnvelopeIsSent() {
        var id = given.sent(SIGNERS);

        given.envelopes.update(given.call, id, json("{\"status\": \"sent\"}"), "true");

        assertThat(given.stored.facts(Resent.class)).hasSize(1);
    }

    @Test
    void voidingTwiceIsRefused() {
        var id = given.sent(SIGNERS);
        given.envelopes.update(given.call, id, json("{\"status\": \"voided\", \"voidedReason\": \"Wrong\"}"), "false");

        var refusal = refusal(() -> given.envelopes.update(
                given.call, id, json("{\"status\": \"voided\", \"voidedReason\": \"Wrong\"}"), "false"));

        assertThat(refusal.code()).isEqualTo(ErrorCode.ENVELOPE_CANNOT_VOID_INVALID_STATE);
    }
}
