package dev.countersign.notify;

import static dev.countersign.envelope.GivenEnvelope.did;
import static dev.countersign.envelope.GivenEnvelope.given;
import static dev.countersign.envelope.GivenEnvelope.signature;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.countersign.envelope.Correcting;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeEvent;
import dev.countersign.envelope.EnvelopeEvent.*;
import dev.countersign.envelope.FakeEnvelopes;
import dev.countersign.kernel.Actor;
import dev.countersign.kernel.EnvelopeId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailsForTest {
    private final FakeEnvelopes envelopes = new FakeEnvelopes();
    private final List<String> mails = new ArrayList<>();

    MailsForTest() {
        envelopes.followedBy(recorded -> MailsFor.of(
                        (EnvelopeEvent) recorded.fact(),
                        () -> envelopes.find(recorded.account(), new EnvelopeId(recorded.subject())))
                .forEach(mail -> mails.add(mail.kind() + " " + mail.address())));
    }

    @Test
    void theFirstOrderIsInvitedAndTheNextToldWhenItsTurnComes() {
        var sent = envelopes.send(given().signer("ann", 1).signer("bob", 2).draft());
        assertThat(mails).containsExactly("INVITATION ann@example.com");

        mails.clear();
        envelopes.does("ann", sent, e -> e.sign("ann", List.of(), signature("Ann")));
        assertThat(mails).containsExactly("YOUR_TURN bob@example.com");
    }

    @Test
    void whoIsRemovedTogetherWithThoseBeforeHimIsNotInvited() {
        var sent = envelopes.send(
                given().signer("ann", 1).signer("bob", 2).signer("cid", 3).draft());
        mails.clear();
        envelopes.does("sam", sent, e -> new Correcting(e).removeRecipients(List.of("ann", "bob")));

        assertThat(mails).containsExactly("INVITATION cid@example.com");
    }

    @Test
    void aResendTellsThoseWhoseTurnItIs() {
        var sent = envelopes.send(given().signer("ann", 1).signer("bob", 2).draft());
        mails.clear();
        envelopes.does("sam", sent, Envelope::resend);

        assertThat(mails).containsExactly("AGAIN ann@example.com");
    }

    @Test
    void embeddedRecipientsGetNoMailOfAnyKind() {
        var sent = envelopes.send(given().embedded("bob", 1, "1000").draft());
        envelopes.does("sam", sent, Envelope::resend);
        envelopes.does("bob", sent, e -> e.sign("bob", List.of(), signature("Bob")));
        envelopes.change(sent.account(), sent.id(), Actor.system("sealing"), e -> e.complete(List.of()));

        assertThat(mails).containsExactly("COMPLETED sam@example.com");
    }

    @Test
    void aSenderWhoAlsoReceivesGetsOneCompletedMailWithHisLink() {
        var draft = given().signer("sam", 1).signer("ann", 1).copy("SAM", 2).draft();

        assertThat(completed(draft))
                .extracting(DueMail::recipientId, DueMail::address)
                .containsExactly(tuple("sam", "sam@example.com"), tuple("ann", "ann@example.com"));
    }

    @Test
    void aDeclinedEnvelopeIsToldToTheSenderAndToThoseWhoKnewOfIt() {
        var sent = envelopes.send(
                given().signer("ann", 1).signer("bob", 1).signer("cid", 2).draft());
        mails.clear();
        envelopes.does("ann", sent, e -> e.decline("ann", "too dear"));

        assertThat(mails).containsExactly("DECLINED bob@example.com", "DECLINED sam@example.com");
    }

    @Test
    void aVoidedEnvelopeIsToldToThoseWhoKnewOfIt() {
        var sent = envelopes.send(given().signer("ann", 1).signer("cid", 2).draft());
        mails.clear();
        envelopes.does("sam", sent, e -> e.voidIt("mistake"));

        assertThat(mails).containsExactly("VOIDED ann@example.com", "VOIDED sam@example.com");
    }

    @Test
    void theSenderLearnsWhoIsLockedOut() {
        var sent = envelopes.send(given().signer("ann", 1).draft());
        mails.clear();
        envelopes.does("ann", sent, e -> e.failAccessCode("ann", 1));

        assertThat(mails).containsExactly("LOCKED_OUT sam@example.com");
    }

    @Test
    void aCopyThatComesLastIsOnlyToldOfTheEnd() {
        var sent = envelopes.send(
                given().copy("carl", 1).signer("ann", 2).copy("dora", 3).draft());
        assertThat(mails).containsExactly("COPY carl@example.com", "YOUR_TURN ann@example.com");

        mails.clear();
        envelopes.does("ann", sent, e -> e.sign("ann", List.of(), signature("Ann")));
        assertThat(mails).isEmpty();
    }

    private static List<DueMail> completed(Envelope draft) {
        return MailsFor.of(new Completed(List.of()), () -> did(draft, e -> e.create(true)));
    }
}
