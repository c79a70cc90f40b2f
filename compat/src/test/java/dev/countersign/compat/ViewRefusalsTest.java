package dev.countersign.compat;

import static dev.countersign.compat.Given.ann;
import static dev.countersign.compat.Given.annAlone;
import static dev.countersign.compat.Given.ben;
import static dev.countersign.compat.Given.cleo;
import static dev.countersign.compat.Given.contract;
import static dev.countersign.compat.Given.created;
import static dev.countersign.compat.Given.draft;
import static dev.countersign.compat.Given.viewOf;
import static dev.countersign.compat.Given.viewUrl;
import static dev.countersign.compat.Then.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.docusign.esign.client.ApiException;
import com.docusign.esign.model.Envelope;
import com.docusign.esign.model.RecipientViewRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Who may not have a signing URL, and when one opens nothing any more. */
@AgainstServer
class ViewRefusalsTest {
    private final RunningServer server;
    private final Sdk sdk;
    private final Wire wire;
    private final Chromium chromium;

    ViewRefusalsTest(RunningServer server, Sdk sdk, Wire wire, Chromium chromium) {
        this.server = server;
        this.sdk = sdk;
        this.wire = wire;
        this.chromium = chromium;
    }

    @Test
    void anotherNameIsRefusedAndTheNearestNamed() throws ApiException {
        refusedView(viewOf(ann()).userName("Anne Archer"), "UNKNOWN_ENVELOPE_RECIPIENT")
                .at("userName", "Anne Archer")
                .nearest("name", "Ann Archer");
    }

    @Test
    void anotherAddressIsRefused() throws ApiException {
        refusedView(viewOf(ann()).email("ann@example.org"), "UNKNOWN_ENVELOPE_RECIPIENT")
                .at("email", "ann@example.org")
                .nearest("email", "ann@example.com");
    }

    @Test
    void theAddressIsComparedWithoutRegardToCase() throws ApiException {
        var id = created(sdk, contract(ann()));
        var view = sdk.envelopes()
                .createRecipientView(sdk.accountId(), id, viewOf(ann()).email("ANN@Example.com"));
        assertThat(view.getUrl()).isNotBlank();
    }

    @Test
    void anotherClientUserIdIsRefused() throws ApiException {
        refusedView(viewOf(ann()).clientUserId("2000"), "UNKNOWN_ENVELOPE_RECIPIENT")
                .at("clientUserId", "2000")
                .nearest("clientUserId", "1000");
    }

    @Test
    void theIntegrationKeyIsNoClientUserId() throws ApiException {
        var key = server.quickstart().integrationKey();
        var refused = refusedView(viewOf(ann()).clientUserId(key), "UNKNOWN_ENVELOPE_RECIPIENT")
                .at("clientUserId", key);
        assertThat(refused.body().toString()).contains("your integration key");
    }

    @Test
    void aNameEditedWhileAdoptingBreaksNoLaterView() throws ApiException {
        var id = created(sdk, contract(annAlone(), ben()));
        var signer =
                PlainSigner.enter(wire, viewUrl(sdk, id, annAlone())).agree().adopt("Annabel A. Archer", "AAA");
        assertThat(signer.finish(PlainSigner.everything(sdk, id, "1")).status()).isEqualTo(200);
        assertThat(viewUrl(sdk, id, annAlone())).isNotBlank();
    }

    @Test
    void anotherRecipientIdIsRefused() throws ApiException {
        refusedView(viewOf(ann()).recipientId("77"), "UNKNOWN_ENVELOPE_RECIPIENT")
                .at("recipientId", "77")
                .nearest("recipientId", "1");
    }

    @Test
    void whoSignsByMailHasNoEmbeddedView() throws ApiException {
        var id = created(sdk, contract(cleo()));
        refused(
                () -> sdk.envelopes()
                        .createRecipientView(sdk.accountId(), id, viewOf(cleo()).clientUserId("3000")),
                "UNKNOWN_ENVELOPE_RECIPIENT");
    }

    @Test
    void whoseTurnHasNotComeIsRefused() throws ApiException {
        var refused = refusedView(viewOf(ben()), "RECIPIENT_NOT_IN_SEQUENCE").at("recipientId", "2");
        assertThat(refused.body().toString()).contains("Still to finish: Ann Archer");
    }

    @Test
    void aMissingReturnUrlIsNamed() throws ApiException {
        refusedView(viewOf(ann()).returnUrl(null), "INVALID_REQUEST_PARAMETER").at("returnUrl");
    }

    @Test
    void aReturnUrlThatIsAScriptIsRefused() throws ApiException {
        refusedView(viewOf(ann()).returnUrl("javascript:alert(1)"), "INVALID_REQUEST_PARAMETER")
                .at("returnUrl", "javascript");
    }

    @Test
    void aBodyThatIsPlainTextIsToldWhatIsAccepted() throws ApiException {
        var id = created(sdk, contract(ann()));
        var answer = wire.send(
                "POST",
                wire.account("/envelopes/" + id + "/views/recipient"),
                "text/plain",
                Wire.JSON.valueToTree(viewOf(ann())).toString().getBytes(StandardCharsets.UTF_8));
        refused(answer, "INVALID_CONTENT_TYPE").at("Content-Type", "text/plain");
        assertThat(answer.at("/details/0/expected")).isEqualTo("application/json");
    }

    @Test
    void aDraftHasNoView() throws ApiException {
        var id = created(sdk, draft(ann()));
        refused(() -> viewUrl(sdk, id, ann()), "ENVELOPE_INVALID_STATUS");
    }

    private Then.Refused refusedView(RecipientViewRequest request, String errorCode) throws ApiException {
        var id = created(sdk, contract(ann(), ben()));
        var before = Photograph.of(wire, id);
        var refused = refused(() -> sdk.envelopes().createRecipientView(sdk.accountId(), id, request), errorCode);
        before.stillTrue(Photograph.of(wire, id));
        return refused;
    }

    @Test
    void aUsedUrlLeadsBackAsExpired() throws ApiException {
        var url = viewUrl(sdk, created(sdk, contract(ann())), ann());
        PlainSigner.enter(wire, url);
        try (var second = SigningPage.open(chromium, url)) {
            assertThat(second.event()).isEqualTo("ttl_expired");
        }
    }

    @Test
    void aUrlOlderThanFiveMinutesLeadsBackAsExpired() throws ApiException {
        org.junit.jupiter.api.Assumptions.assumeTrue(server.isOurs(), "needs the sandbox's movable clock");
        var url = viewUrl(sdk, created(sdk, contract(ann())), ann());
        assertThat(wire.anonymous().put("/dev/clock", "{\"advance\": \"PT6M\"}").status())
                .isLessThan(300);
        var late = wire.anonymous().get(url);
        assertThat(late.status()).isEqualTo(302);
        assertThat(late.headers().firstValue("Location").orElse("")).contains("event=ttl_expired");
    }

    @Test
    void theUrlOfAVoidedEnvelopeLeadsBack() throws ApiException {
        var id = created(sdk, contract(ann()));
        var url = viewUrl(sdk, id, ann());
        sdk.envelopes()
                .update(sdk.accountId(), id, new Envelope().status("voided").voidedReason("Over"));
        try (var signing = SigningPage.open(chromium, url)) {
            assertThat(signing.event()).isIn("ttl_expired", "exception");
        }
    }

    @Test
    void aGuessedUrlOpensNothing() {
        assertThat(wire.anonymous().get("/signing/v/" + "A".repeat(43)).status())
                .isIn(404, 410);
        assertThat(wire.anonymous().get("/signing/s/" + "A".repeat(43)).status())
                .isIn(404, 410);
    }
}
