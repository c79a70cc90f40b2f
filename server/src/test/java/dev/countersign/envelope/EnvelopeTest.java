package dev.countersign.envelope;

import static dev.countersign.envelope.GivenEnvelope.did;
import static dev.countersign.envelope.GivenEnvelope.given;
import static dev.countersign.envelope.GivenEnvelope.named;
import static dev.countersign.envelope.GivenEnvelope.signature;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.countersign.envelope.EnvelopeEvent.*;
import dev.countersign.envelope.recipient.Progress;
import dev.countersign.envelope.recipient.RecipientStatus;
import dev.countersign.envelope.tab.TabType;
import dev.countersign.envelope.tab.TabValue;
import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Refusal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    @Test
    void sendingGivesTheTurnToTheFirstRoutingOrderOnly() {
        var envelope = given().signer("ann", 1).signer("bob", 2).sent();

        assertThat(envelope.status()).isEqualTo(EnvelopeStatus.SENT);
        assertThat(envelope.recipient("ann").status()).isEqualTo(RecipientStatus.SENT);
        assertThat(envelope.recipient("bob").status()).isEqualTo(RecipientStatus.CREATED);
    }

    @Test
    void equalRoutingOrdersActInParallel() {
        var envelope = given().signer("ann", 1).signer("bob", 1).sent();

        assertThat(envelope.recipient("bob").status()).isEqualTo(RecipientStatus.SENT);
    }

    @Test
    void anEnvelopeIsDeliveredWhenEveryoneWhoseTurnItIsHasOpenedIt() {
        var one = did(given().signer("ann", 1).signer("bob", 1).sent(), e -> e.view("ann"));
        var both = did(one, e -> e.view("bob"));

        assertThat(one.status()).isEqualTo(EnvelopeStatus.SENT);
        assertThat(both.status()).isEqualTo(EnvelopeStatus.DELIVERED);
    }

    @Test
    void finishingGivesTheTurnToTheNextOrderAndTheEnvelopeIsSentAgain() {
        var opened = did(given().signer("ann", 1).signer("bob", 5).sent(), e -> e.view("ann"));
        var signed = did(opened, e -> e.sign("ann", List.of(), null));

        assertThat(signed.status()).isEqualTo(EnvelopeStatus.SENT);
        assertThat(signed.recipient("ann").status()).isEqualTo(RecipientStatus.COMPLETED);
        assertThat(signed.recipient("bob").status()).isEqualTo(RecipientStatus.SENT);
    }

    @Test
    void theLastSignatureMakesSealingDueAndCopiesAtTheEndAreDone() {
        var envelope = did(given().signer("ann", 1).copy("carl", 2).sent(), e -> e.sign("ann", List.of(), null));

        assertThat(envelope.status()).isEqualTo(EnvelopeStatus.SIGNED);
        assertThat(envelope.recipient("carl").status()).isEqualTo(RecipientStatus.COMPLETED);
    }

    @Test
    void decliningEndsTheEnvelopeForEveryone() {
        var envelope = did(given().signer("ann", 1).signer("bob", 1).sent(), e -> e.decline("ann", "too dear"));

        assertThat(envelope.status()).isEqualTo(EnvelopeStatus.DECLINED);
        assertThat(envelope.recipient("ann").progress().declinedReason()).isEqualTo("too dear");
        assertRefused(ErrorCode.ENVELOPE_INVALID_STATUS, () -> envelope.sign("bob", List.of(), null));
    }

    @Test
    void nobodySignsTwiceOrAfterTheVoid() {
        var signed = did(given().signer("ann", 1).signer("bob", 1).sent(), e -> e.sign("ann", List.of(), null));
        var voided = did(signed, e -> e.voidIt("wrong file"));

        assertRefused(ErrorCode.RECIPIENT_NOT_IN_SEQUENCE, () -> signed.sign("ann", List.of(), null));
        assertRefused(ErrorCode.ENVELOPE_INVALID_STATUS, () -> voided.sign("bob", List.of(), null));
    }

    @Test
    void onlyAnEnvelopeInProcessCanBeVoided() {
        assertRefused(
                ErrorCode.ENVELOPE_CANNOT_VOID_INVALID_STATE,
                () -> given().signer("ann", 1).draft().voidIt("x"));
    }

    @Test
    void anEnvelopeWithoutDocumentsOrRecipientsIsNotSent() {
        assertRefused(ErrorCode.ENVELOPE_IS_INCOMPLETE, () -> given().draft().send());
    }

    @Test
    void requiredTabsMustBeFilledAndOnlyOnesOwn() {
        var envelope = given().signer("ann", 1)
                .signer("bob", 1)
                .tab(TabType.SIGN_HERE, "ann", 10, 10)
                .tab(TabType.TEXT, "bob", 10, 60)
                .sent();
        var anns = envelope.contents().tabsOf("ann").getFirst().id();
        var bobs = envelope.contents().tabsOf("bob").getFirst().id();

        assertRefused(ErrorCode.INVALID_REQUEST_PARAMETER, () -> envelope.sign("ann", List.of(), signature("Ann")));
        assertRefused(
                ErrorCode.TAB_DOES_NOT_EXIST,
                () -> envelope.sign(
                        "ann", List.of(new TabValue(anns, "signed"), new TabValue(bobs, "x")), signature("Ann")));
        var signed = did(envelope, e -> e.sign("ann", List.of(new TabValue(anns, "signed")), signature("Ann")));
        assertThat(signed.recipient("ann").progress().signature()).isNotNull();
    }

    @Test
    void wrongAccessCodesLockAndAResendLetsInAgainWithoutTouchingAnybodyElse() {
        var sent = given().signer("ann", 1).signer("bob", 1).sent();
        var bobDone = did(sent, e -> e.sign("bob", List.of(), null));
        var locked = bobDone;
        for (var i = 0; i < 3; i++) {
            locked = did(locked, e -> e.failAccessCode("ann", 3));
        }
        assertThat(locked.recipient("ann").isLocked()).isTrue();

        var again = did(locked, Envelope::resend);
        assertThat(again.recipient("ann").isLocked()).isFalse();
        assertThat(again.recipient("bob")).isEqualTo(bobDone.recipient("bob"));
    }

    @Test
    void resendingTellsOnlyThoseWhoseTurnItIs() {
        var facts = given().signer("ann", 1).signer("bob", 2).sent().resend();

        assertThat(facts).containsExactly(new Resent(), new RecipientSent("ann", true));
    }

    @Test
    void removingTheOneEveryoneWaitsForGivesTheTurnToTheNext() {
        var envelope = did(
                given().signer("ann", 1).signer("bob", 2).sent(),
                e -> new Correcting(e).removeRecipients(List.of("ann")));

        assertThat(envelope.recipient("bob").status()).isEqualTo(RecipientStatus.SENT);
    }

    @Test
    void anEnvelopeInProcessKeepsASignerAndADocument() {
        var sent = given().signer("ann", 1).signer("bob", 1).copy("carl", 2).sent();
        var annDone = did(sent, e -> e.sign("ann", List.of(), null));

        assertRefused(
                ErrorCode.ENVELOPE_IS_INCOMPLETE, () -> new Correcting(sent).removeRecipients(List.of("ann", "bob")));
        assertRefused(ErrorCode.ENVELOPE_IS_INCOMPLETE, () -> new Correcting(sent).removeDocuments(List.of("1")));
        assertThat(did(annDone, e -> new Correcting(e).removeRecipients(List.of("bob")))
                        .status())
                .isEqualTo(EnvelopeStatus.SIGNED);
    }

    @Test
    void aDraftMayLoseEverySignerAndDocument() {
        var draft = given().signer("ann", 1).draft();

        assertThat(new Correcting(draft).removeRecipients(List.of("ann"))).isNotEmpty();
        assertThat(new Correcting(draft).removeDocuments(List.of("1"))).isNotEmpty();
    }

    @Test
    void anotherPersonInTheSamePlaceStartsAnew() {
        var opened = did(given().signer("ann", 1).sent(), e -> e.acceptConsent("ann", "x"));
        var viewed = did(opened, e -> e.view("ann"));
        var corrected = did(viewed, e -> new Correcting(e).correctRecipient(named(e.recipient("ann"), "zoe"), true));

        assertThat(corrected.status()).isEqualTo(EnvelopeStatus.SENT);
        assertThat(corrected.recipient("ann").status()).isEqualTo(RecipientStatus.SENT);
        assertThat(corrected.recipient("ann").progress().consentedAt()).isNull();
        assertThat(corrected.recipient("ann").progress().deliveredAt()).isNull();
    }

    @Test
    void aCorrectionOfTheSamePersonKeepsWhatHeDid() {
        var viewed = did(given().signer("ann", 1).sent(), e -> e.view("ann"));
        var ann = viewed.recipient("ann");

        assertThat(new Correcting(viewed).correctRecipient(ann, true)).containsExactly(new RecipientSent("ann", true));
    }

    @Test
    void theLastOneWhoIsLockedOutCanBeTakenAwayAndAddedAnew() {
        var signed = did(given().signer("ann", 1).signer("bob", 2).sent(), e -> e.sign("ann", List.of(), null));
        var locked = did(signed, e -> e.failAccessCode("bob", 1));
        var away = did(locked, e -> new Correcting(e).removeRecipients(List.of("bob")));
        var back = did(
                away,
                e -> new Correcting(e)
                        .addRecipients(List.of(signed.recipient("bob").with(Progress.NONE)), List.of()));

        assertThat(away.status()).isEqualTo(EnvelopeStatus.SENT);
        assertThat(away.hasNobodyLeft()).isTrue();
        assertThat(back.recipient("bob").status()).isEqualTo(RecipientStatus.SENT);
        assertThat(did(away, Envelope::resend).status()).isEqualTo(EnvelopeStatus.SIGNED);
        assertThat(did(signed, e -> new Correcting(e).removeRecipients(List.of("bob")))
                        .status())
                .isEqualTo(EnvelopeStatus.SIGNED);
    }

    @Test
    void unlockingTellsOnlyWhoWasLockedOut() {
        var envelope = given().signer("ann", 1).signer("bob", 1).sent();
        var locked = did(envelope, e -> e.failAccessCode("ann", 1));

        assertThat(locked.unlock("ann")).containsExactly(new RecipientUnlocked("ann"), new RecipientSent("ann", true));
        assertThat(locked.unlock("bob")).isEmpty();
        assertRefused(ErrorCode.UNKNOWN_ENVELOPE_RECIPIENT, () -> locked.unlock("nobody"));
    }

    @Test
    void sealingCompletes() {
        var signed = did(given().signer("ann", 1).sent(), e -> e.sign("ann", List.of(), null));
        var completed = did(signed, e -> e.complete(List.of(new SealedDocument("1", "ab"))));

        assertThat(completed.status()).isEqualTo(EnvelopeStatus.COMPLETED);
        assertThat(completed.sealedSha256("1")).contains("ab");
    }

    @Test
    void aTabOfAFinishedSignerStaysAsItIs() {
        var envelope = did(
                given().signer("ann", 1)
                        .signer("bob", 1)
                        .tab(TabType.TEXT, "ann", 5, 5, false)
                        .sent(),
                e -> e.sign("ann", List.of(), null));
        var tab = envelope.contents().tabsOf("ann").getFirst();

        assertRefused(
                ErrorCode.RECIPIENT_UPDATE_FAILED,
                () -> new Correcting(envelope).putTabs(List.of(tab.withValue("changed"))));
        assertRefused(
                ErrorCode.RECIPIENT_UPDATE_FAILED, () -> new Correcting(envelope).removeTabs(List.<UUID>of(tab.id())));
    }

    private static void assertRefused(ErrorCode code, Runnable call) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(call::run)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
