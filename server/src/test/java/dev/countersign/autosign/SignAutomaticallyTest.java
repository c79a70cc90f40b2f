package dev.countersign.autosign;

import static dev.countersign.envelope.GivenEnvelope.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.envelope.EditLocking;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeEvent.AutoSignHalted;
import dev.countersign.envelope.EnvelopeEvent.SignedAutomatically;
import dev.countersign.envelope.EnvelopeStatus;
import dev.countersign.envelope.recipient.AdoptedSignature.Method;
import dev.countersign.envelope.recipient.RecipientStatus;
import dev.countersign.envelope.tab.Tab;
import dev.countersign.envelope.tab.TabType;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignAutomaticallyTest {
    private final GivenAutomatic given = new GivenAutomatic();

    @Test
    void heIsSignedForWhenHisTurnComesWithDateNameAndAddress() throws Exception {
        given.keeps(null);
        var sent = given.sends(given().signer("sam", 1)
                .tab(TabType.SIGN_HERE, "sam", 10, 10)
                .tab(TabType.INITIAL_HERE, "sam", 10, 50, false)
                .tab(TabType.DATE_SIGNED, "sam", 10, 90)
                .tab(TabType.FULL_NAME, "sam", 10, 120)
                .tab(TabType.EMAIL_ADDRESS, "sam", 10, 150)
                .signer("ann", 2));

        assertThat(given.run()).isEqualTo(1);

        var after = given.now(sent);
        assertThat(after.contents().tabsOf("sam"))
                .extracting(Tab::value)
                .containsExactly("signed", "signed", "11/24/2026", "sam", "sam@example.com");
        assertThat(after.recipient("ann").status()).isEqualTo(RecipientStatus.SENT);
        var fact = given.envelopes.facts(SignedAutomatically.class).getFirst();
        assertThat(fact.user()).isEqualTo("Sam Sender");
        assertThat(fact.application()).isEqualTo("The shop");
        assertThat(fact.givenAt()).isEqualTo(given.authority.given().at());
    }

    @Test
    void heIsSignedForLastToo() throws Exception {
        given.keeps(null);
        var sent = given.sends(given().signer("ann", 1).signer("sam", 2).tab(TabType.SIGN_HERE, "sam", 10, 10));
        assertThat(given.run()).isZero();

        given.envelopes.does("ann", sent, e -> e.sign("ann", List.of(), null));
        given.run();

        assertThat(given.now(sent).status()).isEqualTo(EnvelopeStatus.SIGNED);
        assertThat(given.sam(sent).progress().consentedAt()).isNull();
    }

    @Test
    void runTwiceItSignsOnce() throws Exception {
        given.keeps(null);
        var sent = given.sends(given().signer("sam", 1));
        given.run();
        var after = given.now(sent);
        given.runAgain(sent);

        assertThat(given.now(sent)).isEqualTo(after);
        assertThat(given.envelopes.facts(SignedAutomatically.class)).hasSize(1);
    }

    @Test
    void aWrittenSignatureStaysWrittenAndAPictureBringsItsInitialsAsOne() throws Exception {
        given.keeps(null);
        var written = given.sends(given().signer("sam", 1));
        given.run();
        given.keeps("a".repeat(64)).pictures.put("a".repeat(64), new byte[] {1});
        var drawn = given.sends(given().signer("sam", 1));
        given.run();

        var first = given.sam(written).progress().signature();
        assertThat(first.method()).isEqualTo(Method.TYPED);
        assertThat(first.face()).isEqualTo("SCRIPT_2");
        assertThat(first.initials()).isEqualTo("SS");
        var second = given.sam(drawn).progress().signature();
        assertThat(second.method()).isEqualTo(Method.UPLOADED);
        assertThat(second.imageSha256()).isEqualTo("a".repeat(64));
        assertThat(given.pictures).containsKey(second.initialsImageSha256());
        assertThat(second.initialsImageSha256()).isNotEqualTo(second.imageSha256());
    }

    @Test
    void revokedItIsHaltedOnceAndHeSignsHimself() throws Exception {
        given.keeps(null);
        var sent = given.sends(given().signer("sam", 1));
        given.revokes();
        given.run();
        given.runAgain(sent);

        assertThat(halts()).containsExactly("the standing authority was revoked");
        var signed = given.envelopes.does("sam", sent, e -> e.sign("sam", List.of(), null));
        assertThat(signed.status()).isEqualTo(EnvelopeStatus.SIGNED);
        given.runAgain(sent);
        assertThat(given.envelopes.facts(SignedAutomatically.class)).isEmpty();
    }

    @Test
    void withoutASignatureOrAValueOrTheUserHeSignsHimself() throws Exception {
        given.sends(given().signer("sam", 1));
        given.run();
        given.keeps(null);
        given.sends(given().signer("sam", 1).tab(TabType.TEXT, "sam", 10, 10));
        given.run();
        given.leavesTheAccount();
        given.sends(given().signer("sam", 1));
        given.run();

        assertThat(halts())
                .containsExactly(
                        "no signature is kept any more",
                        "the field 'text' needs a text",
                        "no active user of the account has this address");
    }

    @Test
    void toldAgainHeIsTriedAgainButNotToldTwice() throws Exception {
        var sent = given.sends(given().signer("sam", 1));
        given.run();
        given.envelopes.does("ann", sent, Envelope::resend);
        given.run();
        assertThat(halts()).hasSize(1);

        given.keeps(null);
        given.envelopes.does("ann", sent, Envelope::resend);
        given.run();
        assertThat(given.sam(sent).status()).isEqualTo(RecipientStatus.COMPLETED);
    }

    @Test
    void nobodyIsSignedForWhileTheEnvelopeIsCorrected() throws Exception {
        given.keeps(null);
        var sent = given.sends(given().signer("sam", 1));
        given.isLocked(sent, given.now.plusSeconds(300));
        given.run();
        assertThat(given.sam(sent).status()).isEqualTo(RecipientStatus.SENT);

        given.now = given.now.plusSeconds(301);
        given.run();
        assertThat(given.sam(sent).status()).isEqualTo(RecipientStatus.COMPLETED);
    }

    @Test
    void theEndOfTheCorrectionIsNotWaitedOutWhenItComesEarlier() throws Exception {
        given.keeps(null);
        var sent = given.sends(given().signer("sam", 1));
        given.isLocked(sent, given.now.plusSeconds(300));
        given.run();

        given.envelopes.does("sam", sent, e -> new EditLocking(e).release(true, "token", given.now));
        given.run();

        assertThat(given.sam(sent).status()).isEqualTo(RecipientStatus.COMPLETED);
    }

    @Test
    void whatIsOverIsLeftAlone() throws Exception {
        given.keeps(null);
        var sent = given.sends(given().signer("sam", 1));
        given.envelopes.does("ann", sent, e -> e.voidIt("no"));
        given.run();

        assertThat(given.sam(sent).status()).isEqualTo(RecipientStatus.SENT);
        assertThat(halts()).isEmpty();
    }

    private List<String> halts() {
        return given.envelopes.facts(AutoSignHalted.class).stream()
                .map(AutoSignHalted::reason)
                .toList();
    }
}
