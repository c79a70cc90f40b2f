package dev.countersign.envelope;

import static dev.countersign.envelope.GivenEnvelope.T0;
import static dev.countersign.envelope.GivenEnvelope.did;
import static dev.countersign.envelope.GivenEnvelope.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.countersign.envelope.recipient.RecipientStatus;
import dev.countersign.kernel.Digest;
import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Refusal;
import dev.countersign.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EditLockingTest {
    private static final String TOKEN = "token";
    private static final Instant HELD = T0.plusSeconds(90);
    private static final Instant OVER = T0.plusSeconds(200);

    @Test
    void nobodyElseGetsInWhileTheLockIsHeld() {
        var locked = did(given().signer("ann", 1).sent(), e -> new EditLocking(e).take(lock(), T0));
        var locking = new EditLocking(locked);

        assertThatCode(() -> locking.requireOpenFor(TOKEN, HELD)).doesNotThrowAnyException();
        assertRefused(ErrorCode.EDIT_LOCK_NOT_LOCK_OWNER, () -> locking.requireOpenFor("other", HELD));
        assertRefused(ErrorCode.EDIT_LOCK_NOT_LOCK_OWNER, () -> locking.requireOpenFor(null, HELD));
        assertRefused(ErrorCode.EDIT_LOCK_ENVELOPE_ALREADY_LOCKED, () -> locking.take(lock(), HELD));
    }

    @Test
    void aLockEndsByItselfUnlessAChangeRenewsIt() {
        var locked = did(given().signer("ann", 1).sent(), e -> new EditLocking(e).take(lock(), T0));
        var changed = did(locked, e -> new Correcting(e).correctMessage("Other", "")); // at T0 + 60 s

        assertThat(new EditLocking(locked).held(T0.plusSeconds(130))).isEmpty();
        assertThat(new EditLocking(changed).held(T0.plusSeconds(130))).isPresent();
        assertThatCode(() -> new EditLocking(changed).requireOpenFor(null, OVER))
                .doesNotThrowAnyException();
    }

    @Test
    void lettingGoWithoutSavingTakesTheChangesBack() {
        var locked = did(given().signer("ann", 1).signer("bob", 2).sent(), e -> new EditLocking(e).take(lock(), T0));
        var changed = did(
                locked,
                e -> e.oneAfterTheOther(List.of(
                        x -> new Correcting(x).correctMessage("Other", ""),
                        x -> new Correcting(x).removeRecipients(List.of("bob")))));
        var dropped = did(changed, e -> new EditLocking(e).release(false, TOKEN, HELD));
        var saved = did(changed, e -> new EditLocking(e).release(true, TOKEN, HELD));

        assertThat(dropped.contents()).isEqualTo(locked.contents());
        assertThat(dropped.lock()).isNull();
        assertThat(saved.contents().emailSubject()).isEqualTo("Other");
    }

    @Test
    void aLockThatHasRunOutIsNotBroughtBackByALaterChange() {
        var earlier = T0.minusSeconds(300);
        var locked =
                did(given().signer("ann", 1).sent(), e -> new EditLocking(e).take(lock().lasting(60, earlier), T0));
        var changed = did(locked, e -> new Correcting(e).correctMessage("Other", ""));

        assertThat(new EditLocking(changed).held(T0.plusSeconds(61))).isEmpty();
    }

    @Test
    void whatWasSentUnderTheLockStaysSent() {
        var draft = did(given().signer("ann", 1).draft(), e -> e.create(false));
        var locked = did(draft, e -> new EditLocking(e).take(lock(), T0));
        var sent = did(locked, Envelope::send);
        var released = did(sent, e -> new EditLocking(e).releaseKnown(false, Digest.sha256(TOKEN), HELD));

        assertRefused(ErrorCode.INVALID_REQUEST_PARAMETER, () -> new EditLocking(sent).release(false, TOKEN, HELD));
        assertThat(released.recipient("ann").status()).isEqualTo(RecipientStatus.SENT);
    }

    @Test
    void noSignerIsUndone() {
        var locked = did(given().signer("ann", 1).signer("bob", 2).sent(), e -> new EditLocking(e).take(lock(), T0));
        var signed = did(
                locked,
                e -> new PaperSigning(e).upload("ann", e.contents().documents().getFirst()));

        assertThat(new EditLocking(locked).canBeDropped()).isTrue();
        assertRefused(ErrorCode.INVALID_REQUEST_PARAMETER, () -> new EditLocking(signed).release(false, TOKEN, HELD));
    }

    @Test
    void itsOwnerMayHoldItLongerUnderAnotherName() {
        var locked = did(given().signer("ann", 1).sent(), e -> new EditLocking(e).take(lock(), T0));
        var longer = did(
                locked, e -> new EditLocking(e).change(l -> l.namedBy("Till").lasting(600, HELD), TOKEN, HELD));

        assertThat(new EditLocking(longer).held(HELD.plusSeconds(599)))
                .get()
                .satisfies(lock -> assertThat(lock.lockedByApp()).isEqualTo("Till"));
        assertRefused(
                ErrorCode.EDIT_LOCK_NOT_LOCK_OWNER,
                () -> new EditLocking(locked).change(l -> l.lasting(600, HELD), "other", HELD));
    }

    @Test
    void holdingItLongerStillTakesBackWhatWasChangedBefore() {
        var locked = did(given().signer("ann", 1).sent(), e -> new EditLocking(e).take(lock(), T0));
        var changed = did(locked, e -> new Correcting(e).correctMessage("Other", ""));
        var longer = did(changed, e -> new EditLocking(e).holdKnown(1200, Digest.sha256(TOKEN), HELD));
        var dropped = did(longer, e -> new EditLocking(e).release(false, TOKEN, HELD));

        assertThat(new EditLocking(longer).held(HELD.plusSeconds(1199))).isPresent();
        assertThat(dropped.contents()).isEqualTo(locked.contents());
        assertThat(new EditLocking(changed).holdKnown(1200, Digest.sha256(TOKEN), HELD))
                .allSatisfy(fact -> assertThat(
                                ((EnvelopeEvent.LockChanged) fact).lock().before())
                        .isNull());
        assertThat(new EditLocking(changed).holdKnown(1200, Digest.sha256("other"), HELD))
                .isEmpty();
    }

    @Test
    void whoKnowsTheLockOnlyByItsHashReleasesThatLockAndNoOther() {
        var locked = did(given().signer("ann", 1).sent(), e -> new EditLocking(e).take(lock(), T0));
        var locking = new EditLocking(locked);

        assertThat(locking.releaseKnown(true, Digest.sha256(TOKEN), HELD)).hasSize(1);
        assertThat(locking.releaseKnown(true, Digest.sha256("other"), HELD)).isEmpty();
        assertThat(locking.releaseKnown(true, Digest.sha256(TOKEN), OVER)).isEmpty();
    }

    @Test
    void onlyWhatCanBeCorrectedCanBeLocked() {
        var over = did(given().signer("ann", 1).sent(), e -> e.voidIt("wrong"));

        assertRefused(ErrorCode.EDIT_LOCK_INVALID_STATE_FOR_LOCK, () -> new EditLocking(over).take(lock(), T0));
        assertRefused(ErrorCode.EDIT_LOCK_ENVELOPE_NOT_LOCKED, () -> new EditLocking(over).release(true, TOKEN, T0));
    }

    private static EditLock lock() {
        return new EditLock(
                Digest.sha256(TOKEN),
                "sealed",
                new UserId(UUID.randomUUID()),
                "Sam Sender",
                "sam@example.com",
                "Shop",
                "edit",
                false,
                120,
                T0.plusSeconds(120),
                null);
    }

    private static void assertRefused(ErrorCode code, Runnable verb) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(verb::run)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
