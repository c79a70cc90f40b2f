package dev.countersign.api.v21.envelopes;

import static dev.countersign.api.v21.envelopes.GivenApi.SIGNERS;
import static dev.countersign.api.v21.envelopes.GivenApi.json;
import static dev.countersign.api.v21.envelopes.GivenApi.list;
import static dev.countersign.api.v21.envelopes.GivenApi.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.api.wire.Files;
import dev.countersign.document.Photo;
import dev.countersign.document.SamplePdf;
import dev.countersign.envelope.EnvelopeStatus;
import dev.countersign.kernel.ErrorCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignedPaperTest {
    private final GivenApi given = new GivenApi();

    @Test
    void theScanIsADocumentAndTheRecipientIsDone() {
        var id = given.sent(SIGNERS);
        var answer = upload(id, "1", SamplePdf.saying("signed"));

        assertThat(answer)
                .containsEntry("status", "completed")
                .containsEntry("documentId", "2")
                .containsEntry("name", "Signed on paper by Ann Archer");
        assertThat(given.documentsOf(id)).hasSize(2);
        assertThat(given.envelope(id).status()).isEqualTo(EnvelopeStatus.SIGNED);
        assertThat(list(given.documents.listDocuments(given.call, id), "envelopeDocuments"))
                .extracting(document -> document.get("name"))
                .containsExactly("Contract", "Signed on paper by Ann Archer", "Summary");
    }

    @Test
    void photosOfThePagesBecomeOneDocument() {
        var id = given.sent(SIGNERS);
        upload(id, "1", Photo.jpeg(300, 400), Photo.png(300, 400));

        assertThat(given.documentsOf(id).getLast().pages()).hasSize(2);
    }

    @Test
    void whoIsDoneOwesNoScan() {
        var id = given.sent("""
                "recipients": {"signers": [{"recipientId": "1", "name": "Ann", "email": "ann@example.com"},
                    {"recipientId": "2", "name": "Ben", "email": "ben@example.com"}]}""");
        upload(id, "1", SamplePdf.saying("signed"));

        assertThat(refusal(() -> upload(id, "1", SamplePdf.saying("again"))).code())
                .isEqualTo(ErrorCode.RECIPIENT_NOT_IN_SEQUENCE);
        assertThat(given.documentsOf(id)).hasSize(2);
    }

    @Test
    void theSenderMayForbidPaper() {
        var id = given.sent("\"enableWetSign\": \"false\", " + SIGNERS);

        assertThat(given.get(id)).containsEntry("enableWetSign", "false");
        assertThat(refusal(() -> upload(id, "1", SamplePdf.saying("signed")))
                        .details()
                        .getFirst()
                        .path())
                .isEqualTo("enableWetSign");
        assertThat(given.get(given.sent(SIGNERS)))
                .containsEntry("enableWetSign", "true")
                .containsEntry("allowReassign", "true");
    }

    @Test
    void aLockedEnvelopeTakesNoScanWithoutTheToken() {
        var id = given.sent(SIGNERS);
        given.locks.createLock(given.call, id, json("{}"));

        assertThat(refusal(() -> upload(id, "1", SamplePdf.saying("signed"))).code())
                .isEqualTo(ErrorCode.EDIT_LOCK_NOT_LOCK_OWNER);
    }

    private Map<String, Object> upload(String id, String recipient, byte[]... files) {
        return given.signedPaper.uploadSignedPaper(given.call, id, recipient, new Files(List.of(files)));
    }
}
