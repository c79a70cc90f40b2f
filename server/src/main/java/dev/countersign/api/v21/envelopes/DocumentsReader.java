package dev.countersign.api.v21.envelopes;

import static dev.countersign.kernel.ErrorCode.*;

import dev.countersign.api.wire.Upload;
import dev.countersign.api.wire.WireObject;
import dev.countersign.document.Documents;
import dev.countersign.envelope.EnvelopeDocument;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.Refusal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Reads the documents of a request: base64 in the JSON, or a part of a multipart body. */
final class DocumentsReader {
    private final Documents documents;
    private final Ids ids;

    DocumentsReader(Documents documents, Ids ids) {
        this.documents = documents;
        this.ids = ids;
    }

    List<EnvelopeDocument> read(Upload upload) {
        var read = new ArrayList<EnvelopeDocument>();
        for (var json : upload.json().objects("documents")) {
            read.add(read(json, upload, read.size() + 1));
        }
        return read;
    }

    private EnvelopeDocument read(WireObject json, Upload upload, int position) {
        var id = json.required("documentId");
        var name = json.text("name").filter(text -> !text.isBlank()).orElse("Document " + id);
        var bytes = upload.document(id).map(Upload.Part::bytes).orElseGet(() -> base64(json));
        return keep(
                id,
                name,
                bytes,
                json.integer("order").orElse(position),
                json.flag("includeInDownload").orElse(true),
                json);
    }

    /** One document from its bare bytes. */
    EnvelopeDocument keep(String id, String name, byte[] bytes, int order, boolean include, WireObject json) {
        LocalId.require(json, "documentId", id);
        var stored = documents.keep(bytes, name, json.path("documentBase64"));
        return new EnvelopeDocument(
                id,
                ids.guid(),
                name,
                order,
                stored.sha256(),
                stored.size(),
                stored.pages(),
                include,
                json.ignoring("documentBase64", "fileExtension", "documentIdGuid", "uri", "pages")
                        .rest());
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
