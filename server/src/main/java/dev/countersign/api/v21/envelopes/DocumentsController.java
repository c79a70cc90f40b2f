package dev.countersign.api.v21.envelopes;

import static dev.countersign.kernel.ErrorCode.*;

import dev.countersign.api.Call;
import dev.countersign.api.Operation;
import dev.countersign.api.wire.Body;
import dev.countersign.api.wire.RawBody;
import dev.countersign.api.wire.Upload;
import dev.countersign.api.wire.WireObject;
import dev.countersign.envelope.Correcting;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeDocument;
import dev.countersign.envelope.Uniqueness;
import dev.countersign.kernel.Refusal;
import dev.countersign.sealing.SealedFiles;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The documents of an envelope, and what can be downloaded of it. */
@RestController
@RequestMapping({
    "/restapi/v2/accounts/{accountId}/envelopes/{envelopeId}/documents",
    "/restapi/v2.1/accounts/{accountId}/envelopes/{envelopeId}/documents"
})
class DocumentsController {
    private final EnvelopeAccess access;
    private final DocumentsReader reader;
    private final SealedFiles files;

    DocumentsController(EnvelopeAccess access, DocumentsReader reader, SealedFiles files) {
        this.access = access;
        this.reader = reader;
        this.files = files;
    }

    @GetMapping
    @Operation("EnvelopesApi.listDocuments")
    Map<String, Object> listDocuments(Call call, @PathVariable String envelopeId) {
        return list(call, access.visible(call, envelopeId));
    }

    private Map<String, Object> list(Call call, Envelope envelope) {
        var documents = EnvelopeWriter.documents(envelope, call.version(), access.viewer(call, envelope));
        return Body.with("envelopeId", envelope.id().toString())
                .and("envelopeDocuments", documents)
                .map();
    }

    @GetMapping("/{documentId}")
    @Operation("EnvelopesApi.getDocument")
    ResponseEntity<byte[]> getDocument(
            Call call,
            @PathVariable String envelopeId,
            @PathVariable String documentId,
            @RequestParam(defaultValue = "false") String certificate,
            @RequestHeader(name = "Content-Transfer-Encoding", required = false) @Nullable String encoding) {
        var envelope = access.visible(call, envelopeId);
        return switch (documentId.toLowerCase(Locale.ROOT)) {
            case "combined" ->
                pdf(
                        files.combined(envelope, Boolean.parseBoolean(certificate)),
                        envelope.contents().emailSubject(),
                        documentId,
                        encoding);
            case "certificate", "summary" -> pdf(files.certificate(envelope), "Summary", documentId, encoding);
            case "archive" ->
                answer(
                        "application/zip",
                        files.archive(envelope),
                        envelope.contents().emailSubject() + ".zip",
                        documentId,
                        encoding);
            default ->
                pdf(
                        files.document(envelope, documentId),
                        known(envelope, documentId).name(),
                        documentId,
                        encoding);
        };
    }

    private static EnvelopeDocument known(Envelope envelope, String documentId) {
        return envelope.contents()
                .document(documentId)
                .orElseThrow(() -> DOCUMENT_DOES_NOT_EXIST
                        .because()
                        .with(Refusal.Detail.of(
                                "documentId",
                                documentId,
                                "combined, certificate, archive or one of "
                                        + envelope.contents().documents().stream()
                                                .map(EnvelopeDocument::id)
                                                .toList())));
    }

    private static ResponseEntity<byte[]> pdf(byte[] bytes, String name, String documentId, @Nullable String encoding) {
        var file = name.toLowerCase(Locale.ROOT).endsWith(".pdf") ? name : name + ".pdf";
        return answer("application/pdf", bytes, file, documentId, encoding);
    }

    // the disposition type "file" is the reference's own
    private static ResponseEntity<byte[]> answer(
            String type, byte[] bytes, String name, String documentId, @Nullable String encoding) {
        var base64 = "base64".equalsIgnoreCase(encoding);
        var plain = name.replaceAll("[^\\x20-\\x7e]|[\"\\\\]", "_");
        var answer = ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        "Content-Disposition",
                        "file; filename=\"" + plain + "\"; documentid=\"" + documentId.replaceAll("[^\\w-]", "_")
                                + "\"");
        return base64
                ? answer.header("Content-Transfer-Encoding", "base64")
                        .body(Base64.getEncoder().encode(bytes))
                : answer.body(bytes);
    }

    @PutMapping
    @Operation("EnvelopesApi.updateDocuments")
    Map<String, Object> updateDocuments(Call call, @PathVariable String envelopeId, Upload upload) {
        var envelope = access.changeable(call, envelopeId);
        envelope.requireCorrectable();
        var documents = reader.read(upload, envelope.contents().documents());
        Uniqueness.ofDocuments(documents);
        return list(call, access.change(call, envelopeId, e -> new Correcting(e).putDocuments(documents)));
    }

    @PutMapping("/{documentId}")
    @Operation("EnvelopesApi.updateDocument")
    Map<String, Object> updateDocument(
            Call call,
            @PathVariable String envelopeId,
            @PathVariable String documentId,
            RawBody body,
            @RequestHeader(name = "Content-Disposition", required = false) @Nullable String disposition) {
        var envelope = access.changeable(call, envelopeId);
        envelope.requireCorrectable();
        var old = envelope.contents().document(documentId);
        var name = FileName.of(disposition)
                .or(() -> old.map(EnvelopeDocument::name))
                .orElse("Document " + documentId);
        var document =
                reader.keep(documentId, name, body.bytes(), envelope.contents().documents(), WireObject.empty());
        return list(call, access.change(call, envelopeId, e -> new Correcting(e).putDocuments(List.of(document))));
    }

    @DeleteMapping
    @Operation("EnvelopesApi.deleteDocuments")
    Map<String, Object> deleteDocuments(Call call, @PathVariable String envelopeId, WireObject body) {
        if (body.isEmpty()) {
            throw INVALID_REQUEST_BODY
                    .because()
                    .with(Refusal.Detail.of("documents", null, "the documents to remove, each with its documentId"));
        }
        var ids = body.objects("documents").stream()
                .map(d -> d.required("documentId"))
                .toList();
        return list(call, access.change(call, envelopeId, e -> {
            var known = ids.stream().map(id -> known(e, id).id()).toList();
            return new Correcting(e).removeDocuments(known);
        }));
    }
}
