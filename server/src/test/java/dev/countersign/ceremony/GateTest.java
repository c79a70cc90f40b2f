package dev.countersign.ceremony;

import static dev.countersign.envelope.GivenEnvelope.T0;
import static dev.countersign.envelope.GivenEnvelope.did;
import static dev.countersign.envelope.GivenEnvelope.given;
import static dev.countersign.envelope.GivenEnvelope.named;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.recipient.Recipient;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateTest {
    private final Envelope sent =
            given().signer("ann", 1).signer("bob", 2).copy("carl", 1).sent();

    @Test
    void consentComesBeforeTheDocuments() {
        assertThat(gate(sent, "ann")).isEqualTo(Gate.CONSENT);
        assertThat(gate(did(sent, e -> e.acceptConsent("ann", "x")), "ann")).isEqualTo(Gate.SIGN);
    }

    @Test
    void whoseTurnHasNotComeWaits() {
        assertThat(gate(sent, "bob")).isEqualTo(Gate.NOT_YOUR_TURN);
    }

    @Test
    void aCopyAndAFinishedSignerCanOnlyRead() {
        assertThat(gate(sent, "carl")).isEqualTo(Gate.READ_ONLY);
        assertThat(gate(did(sent, e -> e.sign("ann", List.of(), null)), "ann")).isEqualTo(Gate.READ_ONLY);
    }

    @Test
    void whatIsOverSaysSo() {
        assertThat(gate(did(sent, e -> e.voidIt("changed")), "ann")).isEqualTo(Gate.VOIDED);
        assertThat(gate(did(sent, e -> e.decline("ann", "no")), "bob")).isEqualTo(Gate.DECLINED);
        assertThat(gate(did(sent, e -> e.removeRecipients(List.of("bob"))), "bob"))
                .isEqualTo(Gate.GONE);
    }

    @Test
    void whoIsPutIntoAnothersPlaceHasNoPartInHisSession() {
        var read = did(sent, e -> e.acceptConsent("ann", "x"));
        var zoe = did(read, e -> e.correctRecipient(named(e.recipient("ann"), "zoe"), false));

        assertThat(gate(read, "ann")).isEqualTo(Gate.SIGN);
        assertThat(gate(zoe, "ann")).isEqualTo(Gate.GONE);
    }

    @Test
    void theAccessCodeIsAskedInEverySession() {
        var guarded = withCode(sent);

        assertThat(gate(guarded, "ann")).isEqualTo(Gate.ACCESS_CODE);
        assertThat(Gate.of(guarded, session("ann").passedCode(), false)).isEqualTo(Gate.CONSENT);
    }

    @Test
    void tooManyWrongCodesLockTheGate() {
        var once = did(withCode(sent), e -> e.failAccessCode("ann", 2));
        var twice = did(once, e -> e.failAccessCode("ann", 2));

        assertThat(gate(once, "ann")).isEqualTo(Gate.ACCESS_CODE);
        assertThat(gate(twice, "ann")).isEqualTo(Gate.LOCKED);
        assertThat(Gate.of(sent, session("carl"), true)).isEqualTo(Gate.LOCKED);
    }

    @Test
    void anEndedSessionStaysEnded() {
        assertThat(Gate.of(sent, session("ann").ended(ReturnEvent.CANCEL, T0), false))
                .isEqualTo(Gate.ENDED);
    }

    @Test
    void aSessionIsIdleOnlyAfterItsTime() {
        var session = session("ann");

        assertThat(session.isIdle(T0.plusSeconds(1200), Duration.ofMinutes(20))).isFalse();
        assertThat(session.isIdle(T0.plusSeconds(1201), Duration.ofMinutes(20))).isTrue();
        assertThat(session.seen(T0.plusSeconds(1200)).isIdle(T0.plusSeconds(1201), Duration.ofMinutes(20)))
                .isFalse();
    }

    private Gate gate(Envelope envelope, String recipient) {
        return Gate.of(envelope, session(recipient), false);
    }

    private Session session(String recipient) {
        var link = MailLink.to(sent.account(), sent.id(), sent.recipient(recipient));
        return Session.ofMail("hash", link, "mail", T0);
    }

    private static Envelope withCode(Envelope envelope) {
        var r = envelope.recipient("ann");
        var guarded = new Recipient(
                r.type(),
                r.id(),
                r.guid(),
                r.userId(),
                r.name(),
                r.email(),
                r.routingOrder(),
                r.clientUserId(),
                "sealed",
                r.note(),
                r.arrangement(),
                r.progress(),
                r.rest());
        return did(envelope, e -> e.correctRecipient(guarded, false));
    }
}
