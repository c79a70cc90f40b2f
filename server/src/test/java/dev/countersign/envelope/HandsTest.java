package dev.countersign.envelope;

import static dev.countersign.envelope.GivenEnvelope.T0;
import static dev.countersign.envelope.GivenEnvelope.did;
import static dev.countersign.envelope.GivenEnvelope.given;
import static dev.countersign.envelope.GivenEnvelope.signature;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.countersign.document.Documents;
import dev.countersign.envelope.AutomaticSigning.Authority;
import dev.countersign.envelope.recipient.Arrangement;
import dev.countersign.envelope.recipient.Arrangement.AutoSign;
import dev.countersign.envelope.recipient.Arrangement.Way;
import dev.countersign.envelope.recipient.RecipientStatus;
import dev.countersign.envelope.recipient.RecipientType;
import dev.countersign.envelope.tab.TabType;
import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Extras;
import dev.countersign.kernel.Refusal;
import dev.countersign.seal.PageSize;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The ways of signing beside the signer's own: on paper, in person, by another, by the server, by a seal. */
class HandsTest {
    private static final UUID AUTHORITY = UUID.randomUUID();

    @Test
    void aSealIsAppliedWhenItsTurnComesAndNobodyWaitsForIt() {
        var envelope = given().signer("ann", 1)
                .seal("Acme", 2)
                .signer("bob", 3)
                .tab(TabType.SIGN_HERE, "Acme", 10, 10)
                .sent();
        var signed = did(envelope, e -> e.sign("ann", List.of(), null));

        assertThat(signed.recipient("Acme").status()).isEqualTo(RecipientStatus.COMPLETED);
        assertThat(signed.contents().tabsOf("Acme").getFirst().value()).isEqualTo("signed");
        assertThat(signed.recipient("bob").status()).isEqualTo(RecipientStatus.SENT);
    }

    @Test
    void whoSignsOnPaperOwesTheScanAndMayStillSignOnThePage() {
        var printed = did(given().signer("ann", 1).signer("bob", 2).sent(), e -> new PaperSigning(e).choose("ann"));
        var scanned = did(printed, e -> new PaperSigning(e).upload("ann", scan()));

        assertThat(printed.recipient("ann").status().wire()).isEqualTo("faxpending");
        assertThat(did(printed, e -> e.sign("ann", List.of(), null))
                        .recipient("ann")
                        .isUnfinished())
                .isFalse();
        assertThat(scanned.contents().documents())
                .extracting(EnvelopeDocument::id)
                .contains("2");
        assertThat(scanned.recipient("bob").status()).isEqualTo(RecipientStatus.SENT);
    }

    @Test
    void openingAgainDoesNotForgetThatTheScanIsOwed() {
        var printed = did(given().signer("ann", 1).sent(), e -> new PaperSigning(e).choose("ann"));

        assertThat(did(printed, e -> e.view("ann")).recipient("ann").status()).isEqualTo(RecipientStatus.FAX_PENDING);
    }

    @Test
    void whoReassignsGetsACopyAndTheOtherBeginsAnewWithTheSameTabs() {
        var envelope =
                given().signer("ann", 1).tab(TabType.SIGN_HERE, "ann", 10, 10).sent();
        var opened = did(envelope, e -> e.view("ann"));
        var to = opened.recipient("ann").handedTo(UUID.randomUUID(), UUID.randomUUID(), "Zoe", "zoe@example.com");
        var reassigned = did(opened, e -> new Handover(e).reassign(to, UUID.randomUUID(), "on leave"));

        assertThat(reassigned.recipient("ann").name()).isEqualTo("Zoe");
        assertThat(reassigned.recipient("ann").status()).isEqualTo(RecipientStatus.SENT);
        assertThat(reassigned.contents().tabsOf("ann")).hasSize(1);
        assertThat(reassigned.recipient("1").type()).isEqualTo(RecipientType.CARBON_COPY);
        assertThat(reassigned.recipient("1").name()).isEqualTo("ann");
    }

    @Test
    void anEmbeddedSignerCannotReassign() {
        var envelope = given().embedded("ann", 1, "app-1").sent();
        var to = envelope.recipient("ann").handedTo(UUID.randomUUID(), UUID.randomUUID(), "Zoe", "zoe@example.com");

        assertRefused(
                ErrorCode.INVALID_REQUEST_PARAMETER,
                () -> new Handover(envelope).reassign(to, UUID.randomUUID(), "on leave"));
    }

    @Test
    void nobodyGetsAPlaceBesideHisOwn() {
        var envelope = given().signer("ann", 1).signer("bob", 1).sent();
        var to = envelope.recipient("ann").handedTo(UUID.randomUUID(), UUID.randomUUID(), "Bob", "bob@example.com");

        assertRefused(
                ErrorCode.INVALID_REQUEST_PARAMETER,
                () -> new Handover(envelope).reassign(to, UUID.randomUUID(), "on leave"));
    }

    @Test
    void theScanComesLastUnderAFreeId() {
        var envelope = given().signer("ann", 1).sent();
        var kept = new Documents.Stored("1".repeat(64), 1000, List.of(new PageSize(612, 792)), false, List.of());
        var scan = new PaperSigning(envelope).document("ann", UUID.randomUUID(), kept);

        assertThat(scan.id()).isEqualTo("2");
        assertThat(scan.order()).isEqualTo(2);
        assertThat(scan.name()).isEqualTo("Signed on paper by ann");
    }

    @Test
    void whoIsKnownByHisPhoneCannotReassign() {
        var ann = given().signer("ann", 1).sent().recipient("ann");
        var check = new Arrangement.IdCheck(Way.SMS, List.of("+14155550100"));

        assertThat(new Handover(given().signer("ann", 1).sent()).allowsReassign(ann.with(Arrangement.NONE.with(check))))
                .isFalse();
    }

    @Test
    void theServerSignsOnlyUnderTheAuthorityTheRecipientNames() {
        var draft = given().signer("sam", 1)
                .tab(TabType.SIGN_HERE, "sam", 10, 10, false)
                .draft();
        var auto = draft.recipient("sam").with(Arrangement.NONE.with(new AutoSign(AUTHORITY, "shop")));
        var contents = draft.contents().withRecipients(List.of(auto));
        var sent = did(draft, e -> e.create(true));
        var envelope = did(
                Envelope.draft(draft.account(), draft.id(), draft.sender(), contents, T0, null), e -> e.create(true));

        assertThat(did(envelope, e -> automatic(e, AUTHORITY)).status()).isEqualTo(EnvelopeStatus.SIGNED);
        assertThat(new AutomaticSigning(envelope).isDue("sam")).isTrue();
        assertThat(new AutomaticSigning(sent).isDue("sam")).isFalse();
        assertRefused(ErrorCode.RECIPIENT_UPDATE_FAILED, () -> automatic(envelope, UUID.randomUUID()));
        assertRefused(ErrorCode.RECIPIENT_UPDATE_FAILED, () -> automatic(sent, AUTHORITY));
    }

    @Test
    void wrongOneTimeCodesLockTheRecipientOutAndAResendLetsHimInAgain() {
        var once = did(given().signer("ann", 1).sent(), e -> new Identification(e).fail("ann", 2));
        var twice = did(once, e -> new Identification(e).fail("ann", 2));

        assertThat(once.recipient("ann").isLocked()).isFalse();
        assertThat(twice.recipient("ann").progress().idCheck().locked()).isTrue();
        assertThat(did(twice, Envelope::resend).recipient("ann").isLocked()).isFalse();
    }

    @Test
    void theRightOneTimeCodeIsRemembered() {
        var passed = did(given().signer("ann", 1).sent(), e -> new Identification(e).pass("ann", Way.EMAIL));

        assertThat(passed.recipient("ann").progress().idCheck().passed()).isTrue();
    }

    private static List<EnvelopeEvent> automatic(Envelope envelope, UUID authority) {
        return new AutomaticSigning(envelope)
                .sign("sam", List.of(), signature("Sam"), new Authority(authority, "Sam", "Shop", T0));
    }

    private static EnvelopeDocument scan() {
        return new EnvelopeDocument(
                "2",
                UUID.randomUUID(),
                "Scan",
                2,
                "1".repeat(64),
                1000,
                List.of(new PageSize(612, 792)),
                true,
                Extras.NONE);
    }

    private static void assertRefused(ErrorCode code, Runnable verb) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(verb::run)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
