package dev.countersign.compat;

import static dev.countersign.compat.Given.anchored;
import static dev.countersign.compat.Given.contract;
import static dev.countersign.compat.Given.created;
import static dev.countersign.compat.Then.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.docusign.esign.client.ApiException;
import com.docusign.esign.model.EnvelopeDefinition;
import com.docusign.esign.model.InPersonSigner;
import com.docusign.esign.model.RecipientViewRequest;
import com.docusign.esign.model.Tabs;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody signs on the device of a user of the account, as the launcher's example eg039 does it. */
@AgainstServer
class InPersonSigningTest {
    private final RunningServer server;
    private final Sdk sdk;
    private final Chromium chromium;

    InPersonSigningTest(RunningServer server, Sdk sdk, Chromium chromium) {
        this.server = server;
        this.sdk = sdk;
        this.chromium = chromium;
    }

    @Test
    void theHostHandsOverTheSignerSignsAndTheApplicationGoesOn() throws ApiException {
        var id = created(sdk, hosted("Ina Person", null));
        var url = sdk.envelopes()
                .createRecipientView(sdk.accountId(), id, asHost())
                .getUrl();
        try (var signing = SigningPage.open(chromium, url)) {
            signing.expectHeading("Hand the device to Ina Person")
                    .handOver("Ina Person")
                    .agree()
                    .sign()
                    .finish();
            assertThat(signing.event()).isEqualTo("signing_complete");
        }
        Then.completes(sdk, id);

        var ina = sdk.envelopes()
                .listRecipients(sdk.accountId(), id)
                .getInPersonSigners()
                .getFirst();
        assertThat(ina.getStatus()).isEqualTo("completed");
        assertThat(ina.getHostEmail()).isEqualTo(host().email());
        assertThat(ina.getSignerName()).isEqualTo("Ina Person");
        var certificate = new Sealed(sdk.envelopes().getDocument(sdk.accountId(), id, "certificate")).text();
        assertThat(certificate).contains("In person", host().email(), "Ina Person", "Handed Over");
        assertThat(new Sealed(sdk.envelopes().getDocument(sdk.accountId(), id, "1"))
                        .isValid()
                        .text())
                .contains("Ina Person");
    }

    @Test
    void byMailTheHostIsAskedAndGetsTheDeviceBack() throws ApiException {
        assumeTrue(server.isOurs(), "looks into the outbox");
        var id = created(sdk, hosted("Ida Desk", "ida.desk@example.com"));
        var link = await().until(
                        () -> Outbox.of(server.data()).mails().stream()
                                .filter(mail ->
                                        mail.isTo(host().email()) && mail.raw().contains("Ida Desk"))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow()
                .link();
        try (var signing = SigningPage.open(chromium, link)) {
            signing.openDocuments().handOver("Ida Desk").agree().sign().finish();
            signing.expectHeading("Hand the device back to " + host().userName());
        }
        Then.completes(sdk, id);
        await().until(() ->
                Outbox.of(server.data()).mails().stream().anyMatch(mail -> mail.isTo("ida.desk@example.com")));
    }

    @Test
    void aHostWhoIsNoUserIsRefused() {
        var definition = hosted("Ina Person", null);
        definition.getRecipients().getInPersonSigners().getFirst().hostEmail("stranger@example.org");

        refused(() -> created(sdk, definition), "INVALID_REQUEST_PARAMETER").at("hostEmail", "stranger@example.org");
    }

    @Test
    void theSignersNameAloneOpensNothing() throws ApiException {
        var id = created(sdk, hosted("Ina Person", null));

        refused(
                        () -> sdk.envelopes().createRecipientView(sdk.accountId(), id, asHost().userName("Ina Person")),
                        "UNKNOWN_ENVELOPE_RECIPIENT")
                .at("userName", "Ina Person");
    }

    private EnvelopeDefinition hosted(String name, String email) {
        var signer = new InPersonSigner()
                .hostEmail(host().email())
                .hostName(host().userName())
                .signerName(name)
                .signerEmail(email)
                .recipientId("1")
                .routingOrder("1")
                .tabs(new Tabs().signHereTabs(List.of(anchored("/sn1/"))));
        var definition = contract();
        definition.getRecipients().inPersonSigners(List.of(signer));
        return definition;
    }

    private RecipientViewRequest asHost() {
        return new RecipientViewRequest()
                .userName(host().userName())
                .email(host().email())
                .authenticationMethod("none")
                .returnUrl(SigningPage.RETURN_URL);
    }

    private Quickstart host() {
        return server.quickstart();
    }
}
