package dev.countersign.ceremony;

import static dev.countersign.envelope.GivenEnvelope.T0;
import static dev.countersign.envelope.GivenEnvelope.given;
import static dev.countersign.envelope.GivenEnvelope.signature;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.countersign.envelope.Correcting;
import dev.countersign.envelope.EditLock;
import dev.countersign.envelope.EditLocking;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeDocument;
import dev.countersign.envelope.EnvelopeEvent;
import dev.countersign.envelope.EnvelopeEvent.HelpRequested;
import dev.countersign.envelope.EnvelopeEvent.RecipientSigned;
import dev.countersign.envelope.FakeEnvelopes;
import dev.countersign.envelope.recipient.AdoptedSignature;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.recipient.RecipientStatus;
import dev.countersign.envelope.tab.TabType;
import dev.countersign.envelope.tab.TabValue;
import dev.countersign.kernel.Digest;
import dev.countersign.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class CeremonyTest {
    private static final String SESSION = "secret";

    private final FakeEnvelopes envelopes = new FakeEnvelopes();
    private final FakeWays sessions = new FakeWays();
    private final FakeDrafts drafts = new FakeDrafts();
    private Instant now = T0;

    private final Ceremony ceremony = GivenCeremony.on(sessions, drafts, envelopes, () -> now);

    private final Envelope sent = envelopes.send(given().signer("ann", 1)
            .tab(TabType.SIGN_HERE, "ann", 80, 120)
            .tab(TabType.TEXT, "ann", 120, 200)
            .signer("bob", 2)
            .draft());
    private final UUID signHere = sent.contents().tabs().get(0).id();
    private final UUID text = sent.contents().tabs().get(1).id();
    private final AdoptedSignature signature = signature("Ann");

    @Test
    void whatWasShownIsSigned() {
        var visit = annAtHerDesk();

        ceremony.finish(visit, shown(visit), everything(), null);

        assertThat(ann().status()).isEqualTo(RecipientStatus.COMPLETED);
        assertThat(ann().progress().signature()).isEqualTo(signature);
    }

    @Test
    void aDocumentExchangedUnderTheOpenPageIsNotSigned() {
        var visit = annAtHerDesk();
        bySam(e -> new Correcting(e).putDocuments(List.of(exchanged(e))));

        assertThat(refusal(() -> ceremony.finish(visit(), shown(visit), everything(), null)))
                .isEqualTo("documents");
        assertThat(ann().status()).isNotEqualTo(RecipientStatus.COMPLETED);
    }

    @Test
    void whatTheSenderWroteForGoodCountsAsTheDocument() {
        var visit = annAtHerDesk();
        var locked = given().signer("ann", 1)
                .tab(TabType.TEXT, "ann", 1, 1)
                .lastTabLocked("100 EUR")
                .draft();
        bySam(e -> new Correcting(e).putTabs(locked.contents().tabs()));

        assertThat(refusal(() -> ceremony.finish(visit(), shown(visit), everything(), null)))
                .isEqualTo("documents");
    }

    @Test
    void aSignatureAdoptedElsewhereIsNotTheOneShown() {
        var visit = annAtHerDesk();
        ceremony.adopt(visit, signature("Anna"));

        assertThat(refusal(() -> ceremony.finish(visit, shown(visit), everything(), null)))
                .isEqualTo("signature");
        assertThat(ann().status()).isNotEqualTo(RecipientStatus.COMPLETED);
    }

    @Test
    void finishingAgainBecauseTheAnswerWasLostChangesNothing() {
        var visit = annAtHerDesk();
        ceremony.finish(visit, shown(visit), everything(), null);

        var again = ceremony.finish(visit(), shown(visit), everything(), null);

        assertThat(again.session().outcome()).isEqualTo(ReturnEvent.SIGNING_COMPLETE);
        assertThat(envelopes.facts(RecipientSigned.class)).hasSize(1);
    }

    @Test
    void aFinishThatWaitedBehindItselfChangesNothing() {
        var visit = annAtHerDesk();
        ceremony.finish(visit, shown(visit), everything(), null);

        var second = ceremony.finish(visit, shown(visit), everything(), null);

        assertThat(second.session().outcome()).isEqualTo(ReturnEvent.SIGNING_COMPLETE);
        assertThat(envelopes.facts(RecipientSigned.class)).hasSize(1);
    }

    @Test
    void theEnvelopeAndTheEndOfTheSessionAreOneChange() {
        var visit = annAtHerDesk();
        envelopes.followedBy(recorded -> assertThat(sessions.isInTransaction())
                .as(recorded.fact().toString())
                .isTrue());

        ceremony.finish(visit, shown(visit), everything(), null);

        assertThat(visit().session().outcome()).isEqualTo(ReturnEvent.SIGNING_COMPLETE);
    }

    @Test
    void finishingLaterKeepsWhatTheStepBroughtAlong() {
        ceremony.finishLater(annAtHerDesk(), Map.of(text, "2 Side Street"), null);

        assertThat(ceremony.drafts(visit())).containsEntry(text, "2 Side Street");
        assertThat(visit().session().outcome()).isEqualTo(ReturnEvent.CANCEL);
    }

    @Test
    void whoIsNotToSignIsRefusedBeforeHisPictureIsLookedAt() {
        enter();

        assertThat(refusal(() -> ceremony.requireSigning(visit()))).isEqualTo("session");
    }

    @Test
    void theSenderIsAskedOnceForEachLock() {
        enter();
        lock();
        ceremony.askForHelp(visit(), null);
        ceremony.askForHelp(visit(), null);
        assertThat(envelopes.facts(HelpRequested.class)).hasSize(1);

        bySam(Envelope::resend);
        lock();
        ceremony.askForHelp(visit(), null);
        assertThat(envelopes.facts(HelpRequested.class)).hasSize(2);
    }

    @Test
    void whileTheSenderCorrectsWhoCouldActWaits() {
        var visit = annAtHerDesk();
        lockedForAMinute();

        assertThat(visit().gate()).isEqualTo(Gate.BEING_CORRECTED);
        assertThat(List.<Runnable>of(
                        () -> ceremony.finish(visit, shown(visit), everything(), null),
                        () -> ceremony.decline(visit, "No", null),
                        () -> ceremony.saveValue(visit(), new TabValue(text, "1 Main Street"))))
                .allSatisfy(step -> assertThat(refusal(step)).isEqualTo("session"));
        now = now.plusSeconds(61);
        assertThat(visit().gate()).isEqualTo(Gate.SIGN);
    }

    @Test
    void whoIsDoneReadsOnWhileTheSenderCorrects() {
        var visit = annAtHerDesk();
        ceremony.finish(visit, shown(visit), everything(), null);
        lockedForAMinute();
        enter("again");
        var reader = ceremony.visit("again").orElseThrow();

        assertThat(ceremony.show(reader, null).gate()).isEqualTo(Gate.READ_ONLY);
    }

    @Test
    void whoHasSignedMayDownloadForHalfAnHour() {
        var visit = annAtHerDesk();
        ceremony.finish(visit, shown(visit), everything(), null);

        now = now.plus(Duration.ofMinutes(30));
        assertThat(ceremony.mayDownload(visit())).isTrue();
        now = now.plusSeconds(1);
        assertThat(ceremony.mayDownload(visit())).isFalse();
    }

    @Test
    void whatIsVoidedIsNotDownloadedAnyMore() {
        var visit = annAtHerDesk();
        ceremony.finish(visit, shown(visit), everything(), null);
        bySam(e -> e.voidIt("Over"));

        assertThat(ceremony.mayDownload(visit())).isFalse();
    }

    private void enter() {
        enter(SESSION);
    }

    private void enter(String session) {
        var link = MailLink.to(sent.account(), sent.id(), sent.recipient("ann"));
        sessions.put(Session.ofMail(Digest.sha256(session), link, "mail", now));
    }

    private void lockedForAMinute() {
        var lock = new EditLock(
                "hash",
                "sealed",
                sent.sender().userId(),
                "Sam",
                "sam@example.com",
                "Shop",
                "edit",
                false,
                60,
                now,
                null);
        bySam(e -> new EditLocking(e).take(lock.lasting(60, now), now));
    }

    private Visit annAtHerDesk() {
        enter();
        ceremony.consent(visit(), "I agree", null);
        ceremony.adopt(visit(), signature);
        return visit();
    }

    private Visit visit() {
        return ceremony.visit(SESSION).orElseThrow();
    }

    private Shown shown(Visit visit) {
        return new Shown(Shown.documents(visit.envelope()), String.valueOf(signature.id()));
    }

    private Map<UUID, String> everything() {
        return Map.of(signHere, "signed", text, "1 Main Street");
    }

    private Recipient ann() {
        return envelopes.find(sent.account(), sent.id()).recipient("ann");
    }

    private void bySam(Function<Envelope, List<EnvelopeEvent>> verb) {
        envelopes.does("sam", sent, verb);
    }

    private void lock() {
        envelopes.does("ann", sent, e -> e.failAccessCode("ann", 1));
    }

    private static EnvelopeDocument exchanged(Envelope envelope) {
        var old = envelope.contents().documents().getFirst();
        return new EnvelopeDocument(
                old.id(),
                old.guid(),
                old.name(),
                old.order(),
                "1".repeat(64),
                old.size(),
                old.pages(),
                old.includeInDownload(),
                old.rest());
    }

    /** The member the call is refused for. */
    private static String refusal(Runnable call) {
        return catchThrowableOfType(Refusal.class, call::run)
                .details()
                .getFirst()
                .path();
    }
}
