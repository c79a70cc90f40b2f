package dev.countersign.compat;

import static dev.countersign.compat.Given.annAlone;
import static dev.countersign.compat.Given.at;
import static dev.countersign.compat.Given.contract;
import static dev.countersign.compat.Given.created;
import static dev.countersign.compat.Given.viewUrl;
import static dev.countersign.compat.Then.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.docusign.esign.client.ApiException;
import com.docusign.esign.model.AccountSignatureProvider;
import com.docusign.esign.model.DateSigned;
import com.docusign.esign.model.FullName;
import com.docusign.esign.model.RecipientSignatureProvider;
import com.docusign.esign.model.Signer;
import com.docusign.esign.model.Tabs;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A user signed for by the server when his turn comes, because he gave the application standing authority. */
@AgainstServer
class AutoSignCompatTest {
    private final RunningServer server;
    private final Quickstart quickstart;
    private final Sdk sdk;
    private final Wire wire;
    private final Chromium chromium;
    private final Authorities authorities;

    AutoSignCompatTest(RunningServer server, Sdk sdk, Wire wire, Chromium chromium) {
        this.server = server;
        this.quickstart = server.quickstart();
        this.sdk = sdk;
        this.wire = wire;
        this.chromium = chromium;
        this.authorities = new Authorities(quickstart, sdk, wire);
    }

    @AfterEach
    void nothingIsLeft() throws ApiException {
        authorities.takeBack();
    }

    @Test
    void refusedAtFirstItWorksOnceTheUserWentToThePageOfTheRefusal() throws ApiException {
        var refusal = refused(() -> created(sdk, contract(user("1"))), "USER_LACKS_PERMISSIONS");
        refusal.at("recipientSignatureProviders", "Countersign.AutoSign")
                .fix(quickstart.httpsUrl() + "/oauth/standing_authority?");
        authorities.give(chromium, refusal.body().at("/details/0/fix").asText());

        var id = created(sdk, contract(user("1")));
        Then.completes(sdk, id);

        var back = signer(id, "8");
        assertThat(back.getStatus()).isEqualTo("completed");
        assertThat(back.getRecipientSignatureProviders())
                .extracting(RecipientSignatureProvider::getSignatureProviderName)
                .containsExactly("Countersign.AutoSign");
    }

    @Test
    void theUserSignsFirstByHimselfAndThenAPersonInTheBrowser() throws ApiException {
        authorities.give(chromium);
        var ann = annAlone().routingOrder("2").tabs(new Tabs().signHereTabs(List.of(at(2, 72, 500))));
        var id = created(sdk, contract(user("1"), ann));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> "sent".equals(signer(id, "1").getStatus()));
        try (var signing = SigningPage.open(chromium, viewUrl(sdk, id, ann))) {
            signing.agree().sign().finish().returned();
        }
        Then.completes(sdk, id);

        var text = new Sealed(sdk.envelopes().getDocument(sdk.accountId(), id, "1"))
                .isValid()
                .text();
        assertThat(text).contains("Ann Archer", quickstart.userName());
        assertThat(text.split("Signed by:")).hasSize(3);
        assertThat(text).containsPattern("\\d{1,2}/\\d{1,2}/20\\d\\d");
        assertThat(certificate(id))
                .contains("by standing authority of " + quickstart.userName())
                .contains("to Quickstart")
                .contains("Not asked in a session");
    }

    @Test
    void theUserSignsLast() throws ApiException {
        authorities.give(chromium);
        var ann = annAlone().routingOrder("1");
        var id = created(sdk, contract(user("2"), ann));
        signs(id, ann);
        Then.completes(sdk, id);

        assertThat(signer(id, "8").getSignedDateTime()).isNotBlank();
        assertThat(actions(id)).contains("Signed Automatically");
    }

    @Test
    void revokedBeforeHisTurnHeIsInvitedAndSignsHimself() throws ApiException {
        Assumptions.assumeTrue(server.isOurs(), "looks into the outbox");
        authorities.give(chromium);
        var ann = annAlone().routingOrder("1");
        var id = created(sdk, contract(user("2"), ann).emailSubject("Signed by himself " + System.nanoTime()));
        authorities.takeBack();
        signs(id, ann);

        await().atMost(Duration.ofSeconds(20)).until(() -> reason(id).equals("auto_sign_halted"));
        var subject = sdk.envelopes().getEnvelope(sdk.accountId(), id).getEmailSubject();
        await().atMost(Duration.ofSeconds(20)).until(() -> !invitations(subject).isEmpty());
        assertThat(invitations(subject)).hasSize(1);
        try (var signing =
                SigningPage.open(chromium, invitations(subject).getFirst().link())) {
            signing.press("Open the documents").agree().sign().finish().expectHeading("You're done signing");
        }
        Then.completes(sdk, id);
        assertThat(actions(id)).contains("Automatic Signature Halted", "Signed").doesNotContain("Signed Automatically");
    }

    @Test
    void insideAnApplicationItWorksTooInTheShorterWordsAndOnVersionTwo() throws ApiException {
        authorities.give(chromium);
        var definition = contract(user("1").clientUserId("77").recipientSignatureProviders(null));
        var body = Wire.JSON.valueToTree(definition);
        ((com.fasterxml.jackson.databind.node.ObjectNode) body.at("/recipients/signers/0")).put("autoSign", "true");

        var made = wire.post(wire.accountV2("/envelopes"), body);

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        Then.completes(sdk, made.at("/envelopeId"));
    }

    @Test
    void nobodyElseIsEverSignedFor() throws ApiException {
        authorities.give(chromium);

        refused(() -> created(sdk, contract(user("1").email("ann@example.com"))), "INVALID_REQUEST_PARAMETER")
                .at("email", "ann@example.com");
        var ann = annAlone().routingOrder("1");
        var id = created(sdk, contract(ann, user("2")));
        var moved = wire.put(
                wire.account("/envelopes/" + id + "/recipients"),
                Map.of("signers", List.of(Map.of("recipientId", "8", "name", "Zoe", "email", "zoe@example.com"))));
        assertThat(moved.at("/recipientUpdateResults/0/errorDetails/errorCode")).isEqualTo("SUCCESS");
        signs(id, ann);

        assertThat(reason(id)).isEqualTo("waiting_for_recipient");
        assertThat(signer(id, "8").getRecipientSignatureProviders()).isNullOrEmpty();
        assertThat(signer(id, "8").getStatus()).isEqualTo("sent");
    }

    @Test
    void theProvidersAreListed() throws ApiException {
        assertThat(sdk.accounts().listSignatureProviders(sdk.accountId()).getSignatureProviders())
                .extracting(AccountSignatureProvider::getSignatureProviderName)
                .containsExactly("universalsignaturepen_default", "Countersign.AutoSign");
    }

    private Signer user(String order) {
        return new Signer()
                .recipientId("8")
                .name(quickstart.userName())
                .email(quickstart.email())
                .routingOrder(order)
                .recipientSignatureProviders(
                        List.of(new RecipientSignatureProvider().signatureProviderName("Countersign.AutoSign")))
                .tabs(new Tabs()
                        .signHereTabs(List.of(at(1, 300, 500)))
                        .dateSignedTabs(List.of(new DateSigned()
                                .documentId("1")
                                .pageNumber("1")
                                .xPosition("300")
                                .yPosition("560")))
                        .fullNameTabs(List.of(new FullName()
                                .documentId("1")
                                .pageNumber("1")
                                .xPosition("300")
                                .yPosition("590"))));
    }

    private void signs(String id, Signer signer) throws ApiException {
        var visitor = PlainSigner.enter(wire, viewUrl(sdk, id, signer)).agree().adopt(signer.getName(), "AA");
        var finished = visitor.finish(PlainSigner.everything(sdk, id, signer.getRecipientId()));
        assertThat(finished.status()).as(finished.text()).isEqualTo(200);
    }

    private Signer signer(String id, String recipientId) throws ApiException {
        return sdk.envelopes().listRecipients(sdk.accountId(), id).getSigners().stream()
                .filter(one -> one.getRecipientId().equals(recipientId))
                .findFirst()
                .orElseThrow();
    }

    private String certificate(String id) throws ApiException {
        return new Sealed(sdk.envelopes().getDocument(sdk.accountId(), id, "certificate"))
                .text()
                .replaceAll("\\s+", " ");
    }

    private String reason(String id) {
        return wire.get(wire.account("/envelopes/" + id + "/blockers")).at("/blockers/0/reason");
    }

    private List<String> actions(String id) {
        return wire.get(wire.account("/envelopes/" + id + "/audit_events"))
                .json()
                .findValuesAsText("value");
    }

    private List<Outbox.Mail> invitations(String subject) {
        return Outbox.of(server.data()).mails().stream()
                .filter(mail ->
                        mail.isTo(quickstart.email()) && mail.header("Subject").contains(subject))
                .toList();
    }
}
