package dev.countersign.compat;

import static dev.countersign.compat.Given.ann;
import static dev.countersign.compat.Given.annAlone;
import static dev.countersign.compat.Given.at;
import static dev.countersign.compat.Given.ben;
import static dev.countersign.compat.Given.contract;
import static dev.countersign.compat.Given.created;
import static dev.countersign.compat.Given.viewUrl;
import static dev.countersign.compat.Then.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.docusign.esign.client.ApiException;
import com.docusign.esign.model.Envelope;
import com.docusign.esign.model.Recipients;
import com.docusign.esign.model.Signer;
import com.docusign.esign.model.Tabs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a signer, or a program in his place, cannot do. */
@AgainstServer
class SigningRefusalsTest {
    private final Sdk sdk;
    private final Wire wire;
    private final Chromium chromium;

    SigningRefusalsTest(Sdk sdk, Wire wire, Chromium chromium) {
        this.sdk = sdk;
        this.wire = wire;
        this.chromium = chromium;
    }

    @Test
    void finishingWithRequiredTabsEmptyIsRefused() throws ApiException {
        var id = created(sdk, contract(ann()));
        var visitor = PlainSigner.enter(wire, viewUrl(sdk, id, ann())).agree().adopt("Ann Archer", "AA");
        refusedWithoutTrace(id, "INVALID_REQUEST_PARAMETER", () -> visitor.finish(Map.of()))
                .at("tabs.");
    }

    @Test
    void signingWithoutAnAdoptedSignatureIsRefused() throws ApiException {
        var id = created(sdk, contract(annAlone()));
        var visitor = PlainSigner.enter(wire, viewUrl(sdk, id, annAlone())).agree();
        var values = PlainSigner.everything(sdk, id, "1");
        refusedWithoutTrace(id, "INVALID_REQUEST_PARAMETER", () -> visitor.finish(values))
                .at("tabs.");
    }

    @Test
    void theTabsOfAnotherRecipientCannotBeFilled() throws ApiException {
        var id = created(sdk, contract(ann(), ben().routingOrder("1")));
        var visitor = PlainSigner.enter(wire, viewUrl(sdk, id, ann())).agree().adopt("Ann Archer", "AA");
        var values = new LinkedHashMap<>(PlainSigner.everything(sdk, id, "1"));
        var foreign = PlainSigner.everything(sdk, id, "2");
        values.putAll(foreign);
        refusedWithoutTrace(id, "TAB_DOES_NOT_EXIST", () -> visitor.finish(values))
                .at("tabs.", foreign.keySet().iterator().next());
        refusedWithoutTrace(
                id,
                "TAB_DOES_NOT_EXIST",
                () -> visitor.save(foreign.keySet().iterator().next(), "mine"));
    }

    @Test
    void signingBeforeConsentIsRefused() throws ApiException {
        var id = created(sdk, contract(annAlone()));
        var visitor = PlainSigner.enter(wire, viewUrl(sdk, id, annAlone()));
        var values = PlainSigner.everything(sdk, id, "1");
        refusedWithoutTrace(id, "ENVELOPE_INVALID_STATUS", () -> visitor.finish(values));
    }

    @Test
    void finishingTwiceSignsOnce() throws ApiException {
        var id = created(sdk, contract(annAlone(), ben()));
        var visitor =
                PlainSigner.enter(wire, viewUrl(sdk, id, annAlone())).agree().adopt("Ann Archer", "AA");
        var values = PlainSigner.everything(sdk, id, "1");
        var once = visitor.finish(values);
        assertThat(once.status()).isEqualTo(200);

        var before = Photograph.of(wire, id);
        assertThat(visitor.finish(values).text()).isEqualTo(once.text());
        before.stillTrue(Photograph.of(wire, id));
    }

    @Test
    void aDocumentExchangedWhileItIsReadIsNotSigned() throws ApiException {
        var id = created(sdk, contract(annAlone()));
        var visitor =
                PlainSigner.enter(wire, viewUrl(sdk, id, annAlone())).agree().adopt("Ann Archer", "AA");
        var read = visitor.page();
        var values = PlainSigner.everything(sdk, id, "1");
        var another = Samples.pages(List.of("Another price"), List.of("Second page"));
        sdk.envelopes().updateDocument(sdk.accountId(), id, "1", another);

        refusedWithoutTrace(id, "INVALID_REQUEST_PARAMETER", () -> visitor.finish(read, values))
                .at("documents");
    }

    @Test
    void finishingAfterTheEnvelopeWasVoidedIsRefused() throws ApiException {
        var id = created(sdk, contract(annAlone()));
        var visitor =
                PlainSigner.enter(wire, viewUrl(sdk, id, annAlone())).agree().adopt("Ann Archer", "AA");
        var values = PlainSigner.everything(sdk, id, "1");
        sdk.envelopes()
                .update(sdk.accountId(), id, new Envelope().status("voided").voidedReason("Over"));
        refusedWithoutTrace(id, "ENVELOPE_INVALID_STATUS", () -> visitor.finish(values));
    }

    @Test
    void aSignedRecipientAndHisTabsCannotBeChanged() throws ApiException {
        var id = created(sdk, contract(annAlone(), ben()));
        var visitor =
                PlainSigner.enter(wire, viewUrl(sdk, id, annAlone())).agree().adopt("Ann Archer", "AA");
        visitor.finish(PlainSigner.everything(sdk, id, "1"));

        var who = new Signer().recipientId("1").name("Someone Else").email("else@example.com");
        var result = sdk.envelopes().updateRecipients(sdk.accountId(), id, new Recipients().signers(List.of(who)));
        assertThat(result.getRecipientUpdateResults()
                        .getFirst()
                        .getErrorDetails()
                        .getErrorCode())
                .isEqualTo("RECIPIENT_UPDATE_FAILED");
        assertThat(first(id).getName()).isEqualTo("Ann Archer");
        var tabs = wire.post(
                wire.account("/envelopes/" + id + "/recipients/1/tabs"),
                Wire.JSON.valueToTree(new Tabs().signHereTabs(List.of(at(1, 10, 10)))));
        assertThat(tabs.status()).isEqualTo(400);
    }

    @Test
    void aVoidedEnvelopeCannotBeChangedOrVoidedAgain() throws ApiException {
        var id = created(sdk, contract(annAlone()));
        var over = new Envelope().status("voided").voidedReason("Over");
        sdk.envelopes().update(sdk.accountId(), id, over);
        var before = Photograph.of(wire, id);
        refused(() -> sdk.envelopes().update(sdk.accountId(), id, over), "ENVELOPE_CANNOT_VOID_INVALID_STATE");
        refused(
                () -> sdk.envelopes().update(sdk.accountId(), id, new Envelope().emailSubject("Late")),
                "ENVELOPE_INVALID_STATUS");
        before.stillTrue(Photograph.of(wire, id));
    }

    @Test
    void voidingWithoutAReasonIsRefused() throws ApiException {
        var id = created(sdk, contract(annAlone()));
        refused(
                        () -> sdk.envelopes().update(sdk.accountId(), id, new Envelope().status("voided")),
                        "INVALID_REQUEST_PARAMETER")
                .at("voidedReason");
        assertThat(Then.statusOf(sdk, id)).isEqualTo("sent");
    }

    @Test
    void decliningEndsTheEnvelopeForAll() throws ApiException {
        var id = created(sdk, contract(ann(), ben()));
        try (var signing = SigningPage.open(chromium, viewUrl(sdk, id, ann()))) {
            signing.agree().decline("Too expensive");
            assertThat(signing.event()).isEqualTo("decline");
        }
        assertThat(Then.statusOf(sdk, id)).isEqualTo("declined");
        assertThat(first(id).getDeclinedReason()).isEqualTo("Too expensive");
    }

    @Test
    void finishingLaterKeepsWhatWasTyped() throws ApiException {
        var id = created(sdk, contract(ann()));
        try (var signing = SigningPage.open(chromium, viewUrl(sdk, id, ann()))) {
            signing.agree().fill("Town", "Nancy").other("Finish later");
            assertThat(signing.event()).isEqualTo("cancel");
        }
        assertThat(Then.statusOf(sdk, id)).isEqualTo("delivered");
        try (var signing = SigningPage.open(chromium, viewUrl(sdk, id, ann()))) {
            signing.sign().finish();
            assertThat(signing.event()).isEqualTo("signing_complete");
        }
        Then.completes(sdk, id);
    }

    private Then.Refused refusedWithoutTrace(
            String id, String errorCode, java.util.function.Supplier<Wire.Answer> act) {
        var before = Photograph.of(wire, id);
        var refused = refused(act.get(), errorCode);
        before.stillTrue(Photograph.of(wire, id));
        return refused;
    }

    private Signer first(String id) throws ApiException {
        return sdk.envelopes().listRecipients(sdk.accountId(), id).getSigners().getFirst();
    }
}
