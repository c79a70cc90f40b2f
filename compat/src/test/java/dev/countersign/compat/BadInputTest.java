package dev.countersign.compat;

import static dev.countersign.compat.Given.anchored;
import static dev.countersign.compat.Given.ann;
import static dev.countersign.compat.Given.annAlone;
import static dev.countersign.compat.Given.at;
import static dev.countersign.compat.Given.ben;
import static dev.countersign.compat.Given.contract;
import static dev.countersign.compat.Given.created;
import static dev.countersign.compat.Given.document;
import static dev.countersign.compat.Given.draft;
import static dev.countersign.compat.Then.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.docusign.esign.client.ApiException;
import com.docusign.esign.model.Document;
import com.docusign.esign.model.EnvelopeDefinition;
import com.docusign.esign.model.Tabs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What cannot be created is refused with a repair kit, and no envelope comes of it. */
@AgainstServer
class BadInputTest {
    private final Sdk sdk;
    private final Wire wire;
    private Photograph before = new Photograph(List.of());

    BadInputTest(Sdk sdk, Wire wire) {
        this.sdk = sdk;
        this.wire = wire;
    }

    @BeforeEach
    void remember() {
        before = Photograph.ofAll(wire);
    }

    @AfterEach
    void nothingHasChanged() {
        before.stillTrue(Photograph.ofAll(wire));
    }

    @Test
    void anUnknownAccountIsRefused() {
        var answer = wire.get("/restapi/v2.1/accounts/" + UUID.randomUUID() + "/envelopes?from_date=2020-01-01");
        refused(answer, 401, "USER_LACKS_MEMBERSHIP");
    }

    @Test
    void anUnknownEnvelopeIsRefused() {
        var unknown = UUID.randomUUID().toString();
        refused(() -> sdk.envelopes().getEnvelope(sdk.accountId(), unknown), "ENVELOPE_DOES_NOT_EXIST");
        refused(wire.get(wire.account("/envelopes/not-a-guid")), "ENVELOPE_DOES_NOT_EXIST")
                .at("envelopeId", "not-a-guid");
    }

    @Test
    void anUnknownPathIsNotFoundInTheShapeOfErrors() {
        refused(wire.anonymous().get("/restapi/v2.1/nowhere"), 404, "RESOURCE_NOT_FOUND");
    }

    @Test
    void aKnownOperationThatIsNotBuiltSaysSo() {
        refused(wire.get(wire.account("/powerforms")), 501, "OPERATION_NOT_BUILT");
    }

    @Test
    void aCallWithoutTokenIsRefused() {
        refused(wire.anonymous().get(wire.account("")), 401, "PARTNER_AUTHENTICATION_FAILED");
    }

    @Test
    void aTokenNobodyIssuedIsRefused() {
        refused(wire.withToken("garbage").get(wire.account("")), 401, "AUTHORIZATION_INVALID_TOKEN");
    }

    @Test
    void aBodyThatIsNotCalledJsonIsRefused() {
        var answer = wire.send("POST", wire.account("/envelopes"), "text/plain", "{}".getBytes(StandardCharsets.UTF_8));
        refused(answer, "INVALID_CONTENT_TYPE").at("Content-Type", "text/plain");
    }

    @Test
    void aFormIsRefusedWhateverTheMethod() throws ApiException {
        var path = wire.account("/envelopes/" + created(sdk, draft(ann())));
        before = Photograph.ofAll(wire);
        for (var method : List.of("PUT", "DELETE")) {
            var address = method.equals("PUT") ? path : path + "/recipients";
            var answer = wire.send(
                    method,
                    address,
                    "application/x-www-form-urlencoded",
                    "status=sent".getBytes(StandardCharsets.UTF_8));
            refused(answer, "INVALID_CONTENT_TYPE").at("Content-Type", "form");
        }
    }

    @Test
    void brokenJsonIsRefused() {
        refused(wire.post(wire.account("/envelopes"), "{\"emailSubject\": \"unfinished"), "INVALID_REQUEST_BODY");
    }

    @Test
    void aMemberOfTheWrongTypeIsNamed() {
        refused(wire.post(wire.account("/envelopes"), "{\"documents\": \"none\"}"), "INVALID_REQUEST_BODY")
                .at("documents", "none");
    }

    @Test
    void anUnknownStatusIsNamed() {
        refusedEnvelope(contract(ann()).status("deleted"), "INVALID_REQUEST_PARAMETER")
                .at("status", "deleted");
    }

    @Test
    void sendingWithoutSubjectDocumentsOrRecipientsNamesWhatIsMissing() {
        refusedEnvelope(new EnvelopeDefinition().status("sent"), "ENVELOPE_IS_INCOMPLETE")
                .at("emailSubject")
                .at("documents")
                .at("recipients");
    }

    @Test
    void aDocumentWithoutBytesIsRefused() {
        var missing = new Document().documentId("1").name("Agreement").fileExtension("pdf");
        var answer =
                wire.post(wire.account("/envelopes"), body(contract(annAlone()).documents(List.of(missing))));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/details/0/path")).contains("documents[0]");
    }

    @Test
    void aBrokenPdfIsRefused() {
        refusedDocument(Samples.broken());
    }

    @Test
    void anEncryptedPdfIsRefused() {
        refusedDocument(Samples.encrypted());
    }

    @Test
    void aPdfWithoutPagesIsRefused() {
        refusedDocument(Samples.withoutPages());
    }

    @Test
    void aPdfBombIsRefusedQuickly() {
        var start = System.nanoTime();
        refusedDocument(Samples.bomb());
        assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
    }

    @Test
    void aDocumentOverTheLimitIsRefused() {
        var large = document("1", "Large", Samples.ofMegabytes(26));
        refusedEnvelope(contract(annAlone()).documents(List.of(large)), "DOCUMENT_LIMIT_EXCEEDED")
                .at("documents[0]");
    }

    private void refusedDocument(byte[] pdf) {
        var answer = wire.post(
                wire.account("/envelopes"),
                body(contract(annAlone()).documents(List.of(document("1", "Agreement", pdf)))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.at("/errorCode"))
                .isIn("PDF_VALIDATION_FAILED", "UNABLE_TO_LOAD_DOCUMENT", "UNABLE_TO_CONVERT_DOCUMENT");
        assertThat(answer.at("/details/0/path")).contains("documents[0]");
        assertThat(answer.at("/details/0/expected")).isNotBlank();
    }

    @Test
    void twoDocumentsWithOneIdAreRefused() {
        var definition = contract(annAlone());
        definition.addDocumentsItem(document("1", "Again", Samples.contract()));
        refusedEnvelope(definition, "INVALID_REQUEST_PARAMETER").at("documentId", "1");
    }

    @Test
    void twoRecipientsWithOneIdAreRefused() {
        refusedEnvelope(contract(annAlone(), ben().recipientId("1")), "ENVELOPE_HAS_DUPLICATE_RECIPIENTS")
                .at("recipientId", "1");
    }

    @Test
    void theSamePersonTwiceInOneOrderIsRefused() {
        refusedEnvelope(contract(annAlone(), annAlone().recipientId("9")), "ENVELOPE_HAS_DUPLICATE_RECIPIENTS")
                .at("recipient");
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        refusedEnvelope(contract(annAlone().email("nowhere")), "INVALID_EMAIL_ADDRESS_FOR_RECIPIENT")
                .at("email", "nowhere");
    }

    @Test
    void aTabOnAPageThatDoesNotExistIsRefused() {
        var signer = ann().tabs(new Tabs().signHereTabs(List.of(at(9, 100, 100))));
        refusedEnvelope(contract(signer), "TAB_PAGENUMBER_IS_NOT_IN_DOCUMENT").at("pageNumber", "9");
    }

    @Test
    void aTabOnADocumentThatDoesNotExistIsRefused() {
        var signer = ann().tabs(new Tabs().signHereTabs(List.of(at(1, 100, 100).documentId("7"))));
        refusedEnvelope(contract(signer), "TAB_REFERS_TO_MISSING_DOCUMENT").at("documentId", "7");
    }

    @Test
    void aTabOutsideThePageIsRefused() {
        var signer = ann().tabs(new Tabs().signHereTabs(List.of(at(1, 5000, 100))));
        refusedEnvelope(contract(signer), "TAB_OUT_OF_BOUNDS").at("Position", "5000");
    }

    @Test
    void anAnchorThatIsNotThereIsRefused() {
        var signer = ann().tabs(new Tabs().signHereTabs(List.of(anchored("/nowhere/"))));
        refusedEnvelope(contract(signer), "ANCHOR_TAB_STRING_NOT_FOUND").at("anchorString", "/nowhere/");
    }

    @Test
    void anAnchorThatMayBeAbsentIsLeftOut() throws ApiException {
        var signer = ann().tabs(new Tabs()
                .signHereTabs(List.of(anchored("/sn1/"), anchored("/nowhere/").anchorIgnoreIfNotPresent("true"))));
        var id = created(sdk, contract(signer));
        assertThat(sdk.envelopes().listTabs(sdk.accountId(), id, "1").getSignHereTabs())
                .hasSize(1);
        before = Photograph.ofAll(wire);
    }

    @Test
    void listingWithoutADateOrIdsIsRefused() {
        refused(wire.get(wire.account("/envelopes")), "INVALID_REQUEST_PARAMETER")
                .at("from_date");
    }

    @Test
    void aDraftWithABadTabIsRefusedToo() {
        var signer = ann().tabs(new Tabs().signHereTabs(List.of(at(9, 100, 100))));
        refusedEnvelope(draft(signer), "TAB_PAGENUMBER_IS_NOT_IN_DOCUMENT").at("pageNumber", "9");
    }

    private Then.Refused refusedEnvelope(EnvelopeDefinition definition, String errorCode) {
        return refused(wire.post(wire.account("/envelopes"), body(definition)), errorCode);
    }

    private static Object body(EnvelopeDefinition definition) {
        return Wire.JSON.valueToTree(definition);
    }
}
