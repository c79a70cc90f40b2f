package dev.countersign.compat;

import static dev.countersign.compat.Given.annAlone;
import static dev.countersign.compat.Given.ben;
import static dev.countersign.compat.Given.cleo;
import static dev.countersign.compat.Given.contract;
import static dev.countersign.compat.Given.created;
import static dev.countersign.compat.Given.viewUrl;
import static dev.countersign.compat.Then.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.docusign.esign.client.ApiException;
import com.docusign.esign.model.Envelope;
import com.docusign.esign.model.Recipients;
import com.docusign.esign.model.Signer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A signer shut out by wrong access codes, and every way to let him in: nobody signs twice, nobody else is bothered. */
@AgainstServer
class LockedOutTest {
    private final RunningServer server;
    private final Sdk sdk;
    private final Wire wire;
    private final Chromium chromium;

    LockedOutTest(RunningServer server, Sdk sdk, Wire wire, Chromium chromium) {
        this.server = server;
        this.sdk = sdk;
        this.wire = wire;
        this.chromium = chromium;
    }

    @Test
    void threeWrongCodesLeadBackAndEveryoneCanSeeWhy() throws ApiException {
        var signer = annAlone().accessCode("Blue7");
        var id = created(sdk, contract(signer));
        try (var signing = SigningPage.open(chromium, viewUrl(sdk, id, signer))) {
            assertThat(signing.enterCode("one").alert()).contains("2");
            assertThat(signing.enterCode("two").alert()).contains("1");
            assertThat(signing.enterCode("three").event()).isEqualTo("access_code_failed");
        }

        var result = ann(id).getRecipientAuthenticationStatus().getAccessCodeResult();
        assertThat(result.getStatus()).isEqualTo("Failed");
        assertThat(result.getEventTimestamp()).isNotBlank();
        assertThat(actions(id)).contains("Access Code Failed", "Authentication Failed");
        refused(() -> viewUrl(sdk, id, signer), "ACTIVATION_FAILED").at("recipientId", "1");
        if (server.isOurs()) {
            await().atMost(Duration.ofSeconds(10)).until(() -> toldOf("Locked out", sender()) > 0);
        }
    }

    @Test
    void theEnvelopeSentAgainLetsHimIn() throws ApiException {
        var id = lockedAfterBen();
        var resend = sdk.envelopes().new UpdateOptions();
        resend.setResendEnvelope("true");
        sdk.envelopes().update(sdk.accountId(), id, new Envelope(), resend);
        annSigns(id, "Blue7");
    }

    @Test
    void theRecipientNamedInAResendIsLetIn() throws ApiException {
        var id = lockedAfterBen();
        var options = sdk.envelopes().new UpdateRecipientsOptions();
        options.setResendEnvelope("true");
        var answer =
                sdk.envelopes().updateRecipients(sdk.accountId(), id, only(new Signer().recipientId("1")), options);

        assertThat(answer.getRecipientUpdateResults()).hasSize(1);
        var result = answer.getRecipientUpdateResults().getFirst();
        assertThat(result.getRecipientId()).isEqualTo("1");
        assertThat(result.getErrorDetails().getErrorCode()).isEqualTo("SUCCESS");
        assertThat(result.getErrorDetails().getMessage()).isEmpty();
        annSigns(id, "Blue7");
    }

    @Test
    void anotherAccessCodeLetsHimIn() throws ApiException {
        var id = lockedAfterBen();
        sdk.envelopes()
                .updateRecipients(
                        sdk.accountId(), id, only(new Signer().recipientId("1").accessCode("Red8")));
        annSigns(id, "Red8");
    }

    @Test
    void unlockSaysItPlainly() throws ApiException {
        var id = lockedAfterBen();
        var unlocked = wire.post(wire.account("/envelopes/" + id + "/recipients/1/unlock"), "");
        assertThat(unlocked.status()).as(unlocked.text()).isEqualTo(200);
        assertThat(unlocked.json().has("recipientAuthenticationStatus")).isFalse();
        annSigns(id, "Blue7");
    }

    @Test
    void deletedAndAddedAgainHeIsLetIn() throws ApiException {
        var id = lockedAfterBen();
        sdk.envelopes().deleteRecipient(sdk.accountId(), id, "1");
        sdk.envelopes().createRecipient(sdk.accountId(), id, only(coded()));
        annSigns(id, "Blue7");
    }

    @Test
    void aResendThatNamesNobodyTellsNobodyAndUnlocksNobody() throws ApiException {
        var id = lockedAfterBen();
        var before = Photograph.of(wire, id);
        var answer =
                wire.put(wire.account("/envelopes/" + id + "/recipients?resend_envelope=true"), "{\"signers\": []}");
        assertThat(answer.status()).isEqualTo(200);
        before.stillTrue(Photograph.of(wire, id));
        refused(() -> viewUrl(sdk, id, coded()), "ACTIVATION_FAILED");
    }

    @Test
    void onlyTheRecipientNamedGetsMailAgain() throws ApiException {
        org.junit.jupiter.api.Assumptions.assumeTrue(server.isOurs(), "looks into the outbox");
        var dora = cleo().recipientId("4").name("Dora Dean").email("dora.dean@example.com");
        var carl = cleo().name("Carl Coe").email("carl.coe@example.com");
        var id = created(sdk, contract(carl, dora, ben()));
        await().atMost(Duration.ofSeconds(10)).until(() -> to("carl.coe@") == 1 && to("dora.dean@") == 1);

        var options = sdk.envelopes().new UpdateRecipientsOptions();
        options.setResendEnvelope("true");
        sdk.envelopes().updateRecipients(sdk.accountId(), id, only(new Signer().recipientId("3")), options);
        await().atMost(Duration.ofSeconds(10)).until(() -> to("carl.coe@") == 2);
        assertThat(to("dora.dean@")).isEqualTo(1);
        assertThat(to("ben@example.com")).isZero();
        assertThat(actions(id)).contains("Resent Invitation");
    }

    @Test
    void theLinkOfACorrectedAddressIsDead() throws ApiException {
        org.junit.jupiter.api.Assumptions.assumeTrue(server.isOurs(), "looks into the outbox");
        var eve = cleo().name("Eve East").email("eve.east@example.com");
        var id = created(sdk, contract(eve));
        await().atMost(Duration.ofSeconds(10)).until(() -> to("eve.east@") == 1);
        var link = mailTo("eve.east@").link();
        assertThat(wire.anonymous().get(link).text()).contains("Eve East");

        var moved = new Signer().recipientId("3").name("Eve East").email("eve.west@example.com");
        sdk.envelopes().updateRecipients(sdk.accountId(), id, only(moved));
        assertThat(wire.anonymous().get(link).text()).doesNotContain("Eve East");
        await().atMost(Duration.ofSeconds(10)).until(() -> to("eve.west@") == 1);
    }

    /** Ben has signed, and Ann behind him is locked out. */
    private String lockedAfterBen() throws ApiException {
        var first = ben().routingOrder("1");
        var id = created(sdk, contract(coded(), first));
        var signer = PlainSigner.enter(wire, viewUrl(sdk, id, first)).agree().adopt("Ben Baker", "BB");
        assertThat(signer.finish(PlainSigner.everything(sdk, id, "2")).status()).isEqualTo(200);
        var visitor = PlainSigner.enter(wire, viewUrl(sdk, id, coded()));
        List.of("one", "two", "three").forEach(visitor::code);
        refused(() -> viewUrl(sdk, id, coded()), "ACTIVATION_FAILED");
        return id;
    }

    private void annSigns(String id, String code) throws ApiException {
        var before = signerNamed(id, "2");
        var visitor = PlainSigner.enter(wire, viewUrl(sdk, id, coded()));
        assertThat(visitor.code(code).status()).isEqualTo(303);
        var finished = visitor.agree().adopt("Ann Archer", "AA").finish(PlainSigner.everything(sdk, id, "1"));
        assertThat(finished.status()).as(finished.text()).isEqualTo(200);
        Then.completes(sdk, id);
        assertThat(signerNamed(id, "2").getSignedDateTime()).isEqualTo(before.getSignedDateTime());
        assertThat(signerNamed(id, "2").getRecipientIdGuid()).isEqualTo(before.getRecipientIdGuid());
    }

    private static Signer coded() {
        return annAlone().routingOrder("2").accessCode("Blue7");
    }

    private static Recipients only(Signer signer) {
        return new Recipients().signers(List.of(signer));
    }

    private Signer ann(String id) throws ApiException {
        return signerNamed(id, "1");
    }

    private Signer signerNamed(String id, String recipientId) throws ApiException {
        return sdk.envelopes().listRecipients(sdk.accountId(), id).getSigners().stream()
                .filter(signer -> signer.getRecipientId().equals(recipientId))
                .findFirst()
                .orElseThrow();
    }

    private List<String> actions(String id) {
        return wire.get(wire.account("/envelopes/" + id + "/audit_events")).json().findValues("value").stream()
                .map(value -> value.asText())
                .toList();
    }

    private long to(String address) {
        return Outbox.of(server.data()).mails().stream()
                .filter(mail -> mail.isTo(address))
                .count();
    }

    private Outbox.Mail mailTo(String address) {
        return Outbox.of(server.data()).mails().stream()
                .filter(mail -> mail.isTo(address))
                .findFirst()
                .orElseThrow();
    }

    private long toldOf(String subject, String address) {
        return Outbox.of(server.data()).mails().stream()
                .filter(mail -> mail.isTo(address) && mail.header("Subject").contains(subject))
                .count();
    }

    private String sender() {
        return server.quickstart().email();
    }
}
