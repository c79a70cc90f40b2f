package dev.countersign.ceremony;

import static dev.countersign.envelope.GivenEnvelope.T0;
import static dev.countersign.envelope.GivenEnvelope.did;
import static dev.countersign.envelope.GivenEnvelope.given;
import static dev.countersign.envelope.GivenEnvelope.named;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.envelope.Correcting;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.recipient.Arrangement.IdCheck;
import dev.countersign.envelope.recipient.Arrangement.Way;
import dev.countersign.envelope.recipient.Recipient;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final IdCheck BY_MAIL = new IdCheck(Way.EMAIL, List.of());

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
        assertThat(gate(did(sent, e -> new Correcting(e).removeRecipients(List.of("bob"))), "bob"))
                .isEqualTo(Gate.GONE);
    }

    @Test
    void whoIsPutIntoAnothersPlaceHasNoPartInHisSession() {
        var read = did(sent, e -> e.acceptConsent("ann", "x"));
        var zoe = did(read, e -> new Correcting(e).correctRecipient(named(e.recipient("ann"), "zoe"), false));

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
    void theOneTimeCodeIsAskedAfterTheAccessCodeInEverySession() {
        var guarded = withCode(withIdCheck(sent));
        var codeGiven = session("ann").passedCode();

        assertThat(gate(guarded, "ann")).isEqualTo(Gate.ACCESS_CODE);
        assertThat(Gate.of(guarded, codeGiven, false)).isEqualTo(Gate.ID_CHECK);
        assertThat(Gate.of(guarded, codeGiven.passedIdCheck(BY_MAIL.key()), false))
                .isEqualTo(Gate.CONSENT);
    }

    @Test
    void anotherCheckIsAskedAlsoOfWhoPassedTheOneBefore() {
        var passed = session("ann").passedIdCheck(new IdCheck(Way.SMS, List.of("+14155550100")).key());

        assertThat(Gate.of(withIdCheck(sent), passed, false)).isEqualTo(Gate.ID_CHECK);
    }

    @Test
    void whoIsDoneGivesAOneTimeCodeBeforeHeReads() {
        var done = did(withIdCheck(sent), e -> e.sign("ann", List.of(), null));

        assertThat(gate(done, "ann")).isEqualTo(Gate.ID_CHECK);
        assertThat(Gate.of(done, session("ann").passedIdCheck(BY_MAIL.key()), false))
                .isEqualTo(Gate.READ_ONLY);
    }

    @Test
    void theHostHandsTheDeviceOverFirstInEverySession() {
        var envelope =
                given().inPerson("ina", 1).withIdCheck(Way.SMS, "+14155550100").sent();
        var link = MailLink.to(envelope.account(), envelope.id(), envelope.recipient("ina"));
        var session = Session.ofMail("hash", link, "mail", T0);

        assertThat(Gate.of(envelope, session, false)).isEqualTo(Gate.HOST);
        assertThat(Gate.of(envelope, session.passedHandover(), false)).isEqualTo(Gate.ID_CHECK);
    }

    @Test
    void nobodyHandsADeviceOverForWhatIsSigned() {
        var envelope = did(given().inPerson("ina", 1).sent(), e -> e.sign("ina", List.of(), null));
        var link = MailLink.to(envelope.account(), envelope.id(), envelope.recipient("ina"));

        assertThat(Gate.of(envelope, Session.ofMail("hash", link, "mail", T0), false))
                .isEqualTo(Gate.READ_ONLY);
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

    private static Envelope withIdCheck(Envelope envelope) {
        var ann = envelope.recipient("ann");
        return did(
                envelope,
                e -> new Correcting(e)
                        .correctRecipient(ann.with(ann.arrangement().with(BY_MAIL)), false));
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
        return did(envelope, e -> new Correcting(e).correctRecipient(guarded, false));
    }
}
