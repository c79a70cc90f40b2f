package dev.countersign.api.v21.envelopes;

import static dev.countersign.api.v21.envelopes.GivenApi.SIGNERS;
import static dev.countersign.api.v21.envelopes.GivenApi.document;
import static dev.countersign.api.v21.envelopes.GivenApi.json;
import static dev.countersign.api.v21.envelopes.GivenApi.list;
import static dev.countersign.api.v21.envelopes.GivenApi.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.api.wire.RawBody;
import dev.countersign.api.wire.Upload;
import dev.countersign.document.SamplePdf;
import dev.countersign.kernel.ErrorCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private final GivenApi given = new GivenApi();

    @Test
    void aReplacedDocumentStaysInItsPlaceAndANewOneComesLast() {
        var id = given.draft(SIGNERS);
        put(id, document("2", "Annex", "Annex"), document("3", "Price list", "Prices"));
        put(id, document("2", "New annex", "New annex"), document("4", "Last", "Last"));

        assertThat(list(given.documents.listDocuments(given.call, id), "envelopeDocuments"))
                .extracting(document -> document.get("name"))
                .containsExactly("Contract", "New annex", "Price list", "Last", "Summary");
    }

    @Test
    void newBytesKeepWhatWasSaidOfTheDocument() {
        var id = given.create("""
                {"emailSubject": "Sign", "documents": [%s], %s}""".formatted(
                        document("1", "Contract", "A")
                                .replace("}", ", \"includeInDownload\": \"false\", \"display\": \"modal\"}"),
                        SIGNERS));

        given.documents.updateDocument(given.call, id, "1", new RawBody(SamplePdf.saying("B", "C")), null);

        var document = given.documentsOf(id).getFirst();
        assertThat(document.pages()).hasSize(2);
        assertThat(document.name()).isEqualTo("Contract");
        assertThat(document.includeInDownload()).isFalse();
        assertThat(document.rest().members()).containsEntry("display", "modal");
    }

    @Test
    void howADocumentIsShownIsReadBack() {
        var document = document("1", "Terms", "A")
                .replace("}", ", \"display\": \"modal\", \"signerMustAcknowledge\": \"view\"}");
        var id = given.create("{\"emailSubject\": \"Sign\", \"documents\": [" + document + "], " + SIGNERS + "}");
        var listed = list(given.documents.listDocuments(given.call, id), "envelopeDocuments");

        assertThat(listed.getFirst()).containsEntry("display", "modal").containsEntry("signerMustAcknowledge", "view");
        assertThat(listed.getLast()).containsEntry("display", "inline").containsKey("documentIdGuid");
    }

    @Test
    void versionTwoCountsPages() {
        var id = given.draft(SIGNERS);

        assertThat(list(given.documents.listDocuments(given.call("v2"), id), "envelopeDocuments")
                        .getFirst())
                .containsEntry("pages", "1");
        assertThat(list(given.documents.listDocuments(given.call, id), "envelopeDocuments")
                        .getFirst()
                        .get("pages"))
                .isInstanceOf(List.class);
    }

    @Test
    void aPartGivesItsFileNameWhereTheCallGivesNone() {
        var part = part(Map.of("documentid", "7", "filename", "Lease.pdf"));

        var id = multipart("{\"emailSubject\": \"Sign\", \"documents\": [{\"documentId\": 7}]}", part);

        assertThat(given.documentsOf(id).getFirst().name()).isEqualTo("Lease.pdf");
    }

    @Test
    void aPartThatBelongsToNoDocumentIsRefused() {
        var part = part(Map.of("documentid", "8"));

        var refusal = refusal(() -> multipart("{\"emailSubject\": \"Sign\", \"documents\": []}", part));

        assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_MULTI_PART_REQUEST);
        assertThat(refusal.details().getFirst().received()).isEqualTo("8");
    }

    private static Upload.Part part(Map<String, String> parameters) {
        return new Upload.Part(parameters, "application/pdf", SamplePdf.saying("A"));
    }

    private String multipart(String json, Upload.Part part) {
        return GivenApi.text(
                given.envelopes.createEnvelope(given.call, new Upload(json(json), List.of(part)), null), "envelopeId");
    }

    private void put(String id, String... documents) {
        var body = json("{\"documents\": [" + String.join(", ", documents) + "]}");
        given.documents.updateDocuments(given.call, id, new Upload(body, List.of()));
    }
}
