package dev.countersign.envelope;

import static dev.countersign.envelope.GivenEnvelope.T0;
import static dev.countersign.envelope.GivenEnvelope.did;
import static dev.countersign.envelope.GivenEnvelope.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.envelope.Blocker.Reason;
import dev.countersign.envelope.EnvelopeEvent.*;
import dev.countersign.history.Fact;
import dev.countersign.history.Recorded;
import dev.countersign.kernel.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class BlockersTest {
    private final FakeEnvelopes stored = new FakeEnvelopes();

    @Test
    void whoseTurnItIsIsWaitedForAndTheNextWaitsForHim() {
        var envelope = stored.send(given().signer("ann", 1).signer("bob", 2).draft());

        assertThat(reasons(envelope)).containsExactly(Reason.WAITING_FOR_RECIPIENT, Reason.WAITING_FOR_ORDER);
        assertThat(of(envelope, T0).getFirst().recipientId()).isEqualTo("ann");
    }

    @Test
    void aDraftWaitsForItsSender() {
        var draft = stored.add(given().signer("ann", 1).draft(), Actor.system("test"), e -> e.create(false));

        assertThat(reasons(draft)).containsExactly(Reason.NOT_SENT);
    }

    @Test
    void aLockedRecipientIsNamedUntilHeIsLetInAgain() {
        var locked = does(e -> e.failAccessCode("ann", 1));
        assertThat(reasons(locked)).containsExactly(Reason.LOCKED);

        assertThat(reasons(stored.change(locked.account(), locked.id(), Actor.system("test"), e -> e.unlock("ann"))))
                .containsExactly(Reason.WAITING_FOR_RECIPIENT);
    }

    @Test
    void mailThatCameBackIsNamedUntilHeIsToldAgain() {
        var bounced = does(_ -> List.of(new MailBounced("ANN@example.com", "no such mailbox")));
        assertThat(reasons(bounced)).containsExactly(Reason.MAIL_BOUNCED);

        assertThat(reasons(stored.change(bounced.account(), bounced.id(), Actor.system("test"), Envelope::resend)))
                .containsExactly(Reason.WAITING_FOR_RECIPIENT);
    }

    @Test
    void aSigningUrlThatRanOutUnopenedIsNamed() {
        var asked = does(_ -> List.of(new ViewUrlCreated("ann", "none", null, null, null)));

        assertThat(of(asked, T0.plus(Duration.ofMinutes(4))))
                .extracting(Blocker::reason)
                .containsExactly(Reason.WAITING_FOR_RECIPIENT);
        assertThat(of(asked, T0.plus(Duration.ofMinutes(7))))
                .extracting(Blocker::reason)
                .containsExactly(Reason.LINK_EXPIRED);
    }

    @Test
    void paperIsAwaited() {
        assertThat(reasons(does(e -> new PaperSigning(e).choose("ann")))).containsExactly(Reason.PAPER_AWAITED);
    }

    @Test
    void eachOfTwoWhoSignOnPaperIsWaitedForSinceHeChoseIt() {
        var sent = given().signer("ann", 1).signer("bob", 1).sent();
        var ann = did(sent, e -> new PaperSigning(e).choose("ann"));
        var both = did(ann, e -> new PaperSigning(e).choose("bob"));
        var log = List.of(at(10, new FaxPending("ann")), at(20, new FaxPending("bob")));

        assertThat(Blockers.of(both, log, T0.plusSeconds(60)))
                .extracting(Blocker::since)
                .containsExactly(T0.plusSeconds(10), T0.plusSeconds(20));
    }

    private static Recorded<Fact> at(int seconds, EnvelopeEvent fact) {
        return new Recorded<>(
                GivenEnvelope.ACCOUNT,
                UUID.randomUUID(),
                seconds,
                T0.plusSeconds(seconds),
                Actor.system("test"),
                fact,
                "");
    }

    @Test
    void sealingThatFailedIsNamedAndWhatIsOverHoldsNobodyUp() {
        var signed = does(e -> e.sign("ann", List.of(), null));
        var failed = stored.change(
                signed.account(), signed.id(), Actor.system("sealing"), _ -> List.of(new SealingFailed("no disk")));
        var complete =
                stored.change(signed.account(), signed.id(), Actor.system("sealing"), e -> e.complete(List.of()));

        assertThat(reasons(failed)).containsExactly(Reason.SEALING_FAILED);
        assertThat(of(complete, T0)).isEmpty();
    }

    private Envelope does(Function<Envelope, List<EnvelopeEvent>> verb) {
        return stored.does(
                "ann", stored.send(given().embedded("ann", 1, "app-1").draft()), verb);
    }

    private List<Reason> reasons(Envelope envelope) {
        return of(envelope, T0.plusSeconds(60)).stream().map(Blocker::reason).toList();
    }

    private List<Blocker> of(Envelope envelope, Instant now) {
        return Blockers.of(envelope, stored.of(envelope.account(), envelope.id().value()), now);
    }
}
