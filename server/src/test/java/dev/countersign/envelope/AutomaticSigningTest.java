package dev.countersign.envelope;

import static dev.countersign.envelope.GivenEnvelope.did;
import static dev.countersign.envelope.GivenEnvelope.given;
import static dev.countersign.envelope.GivenEnvelope.named;
import static dev.countersign.envelope.GivenEnvelope.signature;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.envelope.EnvelopeEvent.AutoSignHalted;
import dev.countersign.envelope.EnvelopeEvent.RecipientCorrected;
import dev.countersign.envelope.recipient.Arrangement;
import dev.countersign.envelope.recipient.Arrangement.AutoSign;
import dev.countersign.envelope.tab.TabType;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** For whom the server signs, and for whom it never does. */
class AutomaticSigningTest {
    private static final AutoSign OF_SAM = new AutoSign(UUID.randomUUID(), "shop");

    @Test
    void itIsDueFromTheTurnOnUntilHeIsDone() {
        var draft = automatic(given().signer("ann", 1).signer("sam", 2).draft());
        var sent = did(draft, e -> e.create(true));
        var turn = did(sent, e -> e.sign("ann", List.of(), null));

        assertThat(new AutomaticSigning(sent).due()).isEmpty();
        assertThat(new AutomaticSigning(turn).due()).containsExactly("sam");
        assertThat(new AutomaticSigning(did(turn, e -> e.sign("sam", List.of(), null))).due())
                .isEmpty();
        assertThat(new AutomaticSigning(did(turn, e -> e.voidIt("no"))).due()).isEmpty();
    }

    @Test
    void whoTakesThePlaceOfAnotherUserSignsHimself() {
        var sent = sent();
        var sam = sent.recipient("sam");
        var corrected = did(sent, e -> new Correcting(e).correctRecipient(named(sam, "zoe", UUID.randomUUID()), false));

        assertThat(corrected.recipient("sam").name()).isEqualTo("zoe");
        assertThat(corrected.recipient("sam").arrangement().automatic()).isEmpty();
        assertThat(new AutomaticSigning(corrected).due()).isEmpty();
    }

    @Test
    void theSameUserUnderAnotherNameAndOneWithAnAuthorityOfHisOwnAreSignedFor() {
        var sent = sent();
        var sam = sent.recipient("sam");
        var ofZoe = new AutoSign(UUID.randomUUID(), "shop");
        var renamed = did(sent, e -> new Correcting(e).correctRecipient(named(sam, "samuel"), false));
        var zoe = named(sam, "zoe", UUID.randomUUID()).with(Arrangement.NONE.with(ofZoe));
        var corrected = did(sent, e -> new Correcting(e).correctRecipient(zoe, false));

        assertThat(renamed.recipient("sam").arrangement().automatic()).contains(OF_SAM);
        assertThat(corrected.recipient("sam").arrangement().automatic()).contains(ofZoe);
    }

    @Test
    void whoIsAssignedThePlaceSignsHimself() {
        var zoe = sent().recipient("sam").handedTo(UUID.randomUUID(), UUID.randomUUID(), "Zoe", "zoe@example.com");

        assertThat(zoe.arrangement().automatic()).isEmpty();
    }

    @Test
    void anotherApplicationThatSendsTheDraftMakesTheUserSignHimself() {
        var draft = automatic(given().signer("sam", 1).draft());
        var created = did(draft, e -> e.create(false));

        var byItself = did(created, e -> new AutomaticSigning(e).under((_, own) -> own.equals(OF_SAM), Envelope::send));
        var byAnother = did(created, e -> new AutomaticSigning(e).under((_, _) -> false, Envelope::send));

        assertThat(new AutomaticSigning(byItself).due()).containsExactly("sam");
        assertThat(byAnother.status()).isEqualTo(EnvelopeStatus.SENT);
        assertThat(new AutomaticSigning(byAnother).due()).isEmpty();
    }

    @Test
    void anotherApplicationThatChangesWhatIsSignedEndsItAndTheUserIsTold() {
        var facts = new AutomaticSigning(sent())
                .under((_, _) -> false, e -> new Correcting(e).correctMessage("Pay", "more"));

        assertThat(facts).hasAtLeastOneElementOfType(RecipientCorrected.class);
        assertThat(facts).hasAtLeastOneElementOfType(AutoSignHalted.class);
    }

    @Test
    void anotherApplicationMayTellAgainAndVoid() {
        assertThat(new AutomaticSigning(sent()).under((_, _) -> false, Envelope::resend))
                .isEqualTo(sent().resend());
        assertThat(new AutomaticSigning(sent()).under((_, _) -> false, e -> e.voidIt("no")))
                .isEqualTo(sent().voidIt("no"));
    }

    @Test
    void aFieldTheServerCannotFillIsNamed() {
        var draft = automatic(given().signer("sam", 1)
                .tab(TabType.SIGN_HERE, "sam", 10, 10)
                .tab(TabType.TEXT, "sam", 10, 90)
                .draft());
        var sent = did(draft, e -> e.create(true));
        var values = Handed.automatically(sent, "sam", java.time.LocalDate.EPOCH);

        assertThat(new AutomaticSigning(sent).gap("sam", values, signature("Sam")))
                .contains("the field 'text' needs a text");
        assertThat(new AutomaticSigning(sent()).gap("sam", List.of(), signature("Sam")))
                .isEmpty();
    }

    private static Envelope sent() {
        return did(automatic(given().signer("sam", 1).draft()), e -> e.create(true));
    }

    private static Envelope automatic(Envelope draft) {
        var recipients = draft.contents().recipients().stream()
                .map(r -> r.id().equals("sam") ? r.with(Arrangement.NONE.with(OF_SAM)) : r)
                .toList();
        return Envelope.draft(
                draft.account(),
                draft.id(),
                draft.sender(),
                draft.contents().withRecipients(recipients),
                GivenEnvelope.T0,
                null);
    }
}
