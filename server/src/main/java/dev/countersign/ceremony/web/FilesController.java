package dev.countersign.ceremony.web;

import static dev.countersign.kernel.ErrorCode.DOCUMENT_DOES_NOT_EXIST;
import static dev.countersign.kernel.ErrorCode.ENVELOPE_INVALID_STATUS;

import dev.countersign.ceremony.Ceremony;
import dev.countersign.ceremony.Gate;
import dev.countersign.ceremony.Visit;
import dev.countersign.ceremony.desk.SeenDocuments;
import dev.countersign.document.Documents;
import dev.countersign.envelope.AuditWording;
import dev.countersign.envelope.EnvelopeDocument;
import dev.countersign.envelope.EnvelopeEvent;
import dev.countersign.history.History;
import dev.countersign.kernel.Digest;
import dev.countersign.kernel.FileNames;
import dev.countersign.kernel.Refusal;
import dev.countersign.sealing.SealedFiles;
import dev.countersign.store.Blobs;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The documents as they are read and downloaded, the picture of an uploaded signature, and the envelope's history. */
@Controller
class FilesController {
    private final Ceremony ceremony;
    private final Visits visits;
    private final SeenDocuments seen;
    private final SealedFiles sealed;
    private final Blobs blobs;
    private final History history;

    FilesController(
            Ceremony ceremony, Visits visits, Documents documents, SealedFiles sealed, Blobs blobs, History history) {
        this.ceremony = ceremony;
        this.visits = visits;
        this.seen = new SeenDocuments(documents, sealed);
        this.sealed = sealed;
        this.blobs = blobs;
        this.history = history;
    }

    /** What the signer reads under his fields; afterwards the file with what was signed on it. */
    @GetMapping("/signing/s/{session}/documents/{documentId}")
    ResponseEntity<Resource> document(
            @PathVariable String session,
            @PathVariable String documentId,
            @RequestParam(name = "v", required = false) @Nullable String version) {
        var visit = reading(session);
        var document = visit.envelope().contents().document(documentId).orElseThrow(DOCUMENT_DOES_NOT_EXIST::because);
        requireTheOneAskedFor(document, version);
        var bytes = seen.bytes(visit, document);
        var current = visit.gate() == Gate.SIGN ? SeenDocuments.version(visit, document) : Digest.sha256(bytes);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(
                        current.equals(version)
                                ? CacheControl.maxAge(Duration.ofHours(1)).cachePrivate()
                                : CacheControl.noCache().cachePrivate())
                .eTag("\"" + current + "\"")
                .body(new ByteArrayResource(bytes));
    }

    /** A page laid out for one document must not show another in its place. */
    private static void requireTheOneAskedFor(EnvelopeDocument document, @Nullable String version) {
        if (version != null && !version.startsWith(document.sha256())) {
            throw ENVELOPE_INVALID_STATUS
                    .because()
                    .with(Refusal.Detail.of("v", version, document.sha256())
                            .fix("The document was exchanged. Load the page again."));
        }
    }

    @GetMapping("/signing/s/{session}/download")
    ResponseEntity<Resource> download(@PathVariable String session) {
        var visit = visits.findAside(session);
        if (!ceremony.mayDownload(visit)) {
            throw ENVELOPE_INVALID_STATUS.because();
        }
        var name = FileNames.plain(visit.envelope().contents().emailSubject()).strip();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename((name.isEmpty() ? "documents" : name) + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new ByteArrayResource(sealed.combined(visit.envelope(), false)));
    }

    @GetMapping("/signing/s/{session}/signature.png")
    ResponseEntity<Resource> signature(@PathVariable String session) {
        var bytes = ceremony.adopted(reading(session))
                .flatMap(adopted -> blobs.get(String.valueOf(adopted.imageSha256())))
                .orElseThrow(DOCUMENT_DOES_NOT_EXIST::because);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(new ByteArrayResource(bytes));
    }

    @GetMapping("/signing/s/{session}/history")
    ResponseEntity<byte[]> history(@PathVariable String session) {
        var envelope = reading(session).envelope();
        List<Map<String, String>> entries = history
                .of(envelope.account(), envelope.id().value())
                .stream()
                .filter(recorded -> recorded.fact() instanceof EnvelopeEvent)
                .map(recorded -> Map.of(
                        "at",
                        recorded.at().toString(),
                        "text",
                        AuditWording.of((EnvelopeEvent) recorded.fact(), recorded.by(), envelope)
                                .sentence()))
                .toList();
        return Json.answer(Map.of("entries", entries));
    }

    private Visit reading(String session) {
        var visit = visits.findAside(session);
        if (!visit.gate().showsDocuments()) {
            throw ENVELOPE_INVALID_STATUS
                    .because()
                    .with(Refusal.Detail.of("session", visit.gate().name(), "a session that shows the documents"));
        }
        return visit;
    }

    @ExceptionHandler(Refusal.class)
    ResponseEntity<byte[]> refused(Refusal refusal) {
        return Json.refusal(refusal);
    }
}
