package dev.countersign.api.v21.envelopes;

import dev.countersign.api.Call;
import dev.countersign.api.Operation;
import dev.countersign.api.wire.Body;
import dev.countersign.api.wire.Files;
import dev.countersign.document.Documents;
import dev.countersign.document.ScannedPages;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeDocument;
import dev.countersign.envelope.PaperSigning;
import dev.countersign.kernel.Ids;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Our extension for who signed on paper and sent it in: the sender uploads the scan, and the recipient is done. */
@RestController
@RequestMapping({
    "/restapi/v2/accounts/{accountId}/envelopes/{envelopeId}/recipients/{recipientId}/signed_paper",
    "/restapi/v2.1/accounts/{accountId}/envelopes/{envelopeId}/recipients/{recipientId}/signed_paper"
})
class SignedPaperController {
    private final EnvelopeAccess access;
    private final ScannedPages scans;
    private final Ids ids;

    SignedPaperController(EnvelopeAccess access, Documents documents, Ids ids) {
        this.access = access;
        this.scans = new ScannedPages(documents);
        this.ids = ids;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation("Extensions.uploadSignedPaper")
    Map<String, Object> uploadSignedPaper(
            Call call, @PathVariable String envelopeId, @PathVariable String recipientId, Files body) {
        var envelope = access.changeable(call, envelopeId);
        new PaperSigning(envelope).requireOwing(recipientId);
        var scan = scans.keep(body.contents(), envelope.recipient(recipientId).name(), "body");
        var guid = ids.guid();
        var after = access.change(call, envelopeId, e -> {
            var paper = new PaperSigning(e);
            return paper.upload(recipientId, paper.document(recipientId, guid, scan));
        });
        return answer(
                after, recipientId, after.contents().document(guid.toString()).orElseThrow());
    }

    private static Map<String, Object> answer(Envelope envelope, String recipientId, EnvelopeDocument scan) {
        var recipient = envelope.recipient(recipientId);
        return Body.with("recipientId", recipient.id())
                .and("recipientIdGuid", recipient.guid())
                .and("status", recipient.status().wire())
                .and("documentId", scan.id())
                .and("documentIdGuid", scan.guid())
                .and("name", scan.name())
                .and("sha256", scan.sha256())
                .map();
    }
}
