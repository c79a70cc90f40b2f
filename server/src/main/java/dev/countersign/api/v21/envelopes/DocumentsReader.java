package dev.countersign.api.v21.envelopes;

import static dev.countersign.kernel.ErrorCode.*;

import dev.countersign.api.wire.Upload;
import dev.countersign.api.wire.WireObject;
import dev.countersign.document.Documents;
import dev.countersign.envelope.EnvelopeDocument;
import dev.countersign.kernel.Extras;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.Refusal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the documents of a request: base64 in the JSON, or a part of a multipart body. */
final class DocumentsReader {
    private final Documents documents;
    private final Ids ids;

    DocumentsReader(Documents documents, Ids ids) {
        this.documents = documents;
        this.ids = ids;
    }

    /** The documents of a request, which may replace some of those that are there. */
    List<EnvelopeDocument> read(Upload upload, List<EnvelopeDocument> there) {
        var all = new ArrayList<>(there);
        for (var json : upload.json().objects("documents")) {
            all.add(read(json, upload, all));
        }
        var read = List.copyOf(all.subList(there.size(), all.size()));
        upload.requireDocuments(read.stream().map(EnvelopeDocument::id).toList());
        return read;
    }

    private EnvelopeDocument read(WireObject json, Upload upload, List<EnvelopeDocument> before) {
        var id = json.required("documentId");
        var old = old(before, id);
        var name = json.text("name")
                .filter(text -> !text.isBlank())
                .or(() -> upload.document(id).flatMap(part -> part.parameter("filename")))
                .filter(text -> !text.isBlank())
                .or(() -> old.map(EnvelopeDocument::name))
                .orElse("Document " + id);
        var bytes = upload.document(id).map(Upload.Part::bytes).orElseGet(() -> base64(json));
        return keep(id, name, bytes, before, json);
    }

    /** One document from its bytes; what the JSON does not say stays as it was, a new document comes last. */
    EnvelopeDocument keep(String id, String name, byte[] bytes, List<EnvelopeDocument> before, WireObject json) {
        LocalId.requireDocument(json, id);
        var stored = documents.keep(bytes, name, json.path("documentBase64"));
        var old = old(before, id);
        var last = before.stream().mapToInt(EnvelopeDocument::order).max().orElse(0);
        return new EnvelopeDocument(
                old.map(EnvelopeDocument::id).orElse(id),
                ids.guid(),
                name,
                json.integer("order").or(() -> old.map(EnvelopeDocument::order)).orElse(last + 1),
                stored.sha256(),
                stored.size(),
                stored.pages(),
                json.flag("includeInDownload")
                        .or(() -> old.map(EnvelopeDocument::includeInDownload))
                        .orElse(true),
                old.map(EnvelopeDocument::rest).orElse(Extras.NONE).with(rest(json)));
    }

    private static Map<String, Object> rest(WireObject json) {
        return json.ignoring(
                        "documentId",
                        "name",
                        "documentBase64",
                        "fileExtension",
                        "documentIdGuid",
                        "uri",
                        "pages",
                        "sizeBytes",
                        "type",
                        "availableDocumentTypes")
                .rest()
                .members();
    }

    private static Optional<EnvelopeDocument> old(List<EnvelopeDocument> documents, String id) {
        return documents.stream()
                .filter(d -> d.id().equals(id) || d.guid().toString().equalsIgnoreCase(id))
                .findFirst();
    }

    private static byte[] base64(WireObject json) {
        var text = json.text("documentBase64")
                .filter(t -> !t.isBlank())
                .orElseThrow(() -> INVALID_REQUEST_PARAMETER
                        .because("The document has no content.")
                        .with(Refusal.Detail.of(
                                json.path("documentBase64"),
                                null,
                                "the file in base64, or a part of a multipart body")));
        try {
            return decode(text);
        } catch (IllegalArgumentException e) {
            throw INVALID_REQUEST_PARAMETER
                    .because("The document's content is not base64.")
                    .with(Refusal.Detail.of(
                            json.path("documentBase64"),
                            text.substring(0, Math.min(24, text.length())) + "…",
                            "standard base64"));
        }
    }

    // the fast decoder first: only few clients break lines
    private static byte[] decode(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Base64.getDecoder().decode(text.replaceAll("\\s", ""));
        }
    }
}
