package dev.countersign.api.wire;

import static dev.countersign.kernel.ErrorCode.INVALID_MULTI_PART_REQUEST;

import dev.countersign.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request with files beside its JSON. Without files it is just the JSON. */
public record Upload(WireObject json, List<Part> parts) {
    /** One file of a multipart request, with the parameters of its Content-Disposition in lower case. */
    public record Part(Map<String, String> parameters, String contentType, byte[] bytes) {
        public Optional<String> parameter(String name) {
            return Optional.ofNullable(parameters.get(name));
        }
    }

    /** Refuses a file that belongs to none of these documents, rather than to drop it in silence. */
    public void requireDocuments(List<String> documentIds) {
        var open = new ArrayList<>(documentIds);
        for (var part : parts) {
            var id = part.parameter("documentid").orElse("");
            if (!open.remove(id)) {
                throw INVALID_MULTI_PART_REQUEST
                        .because("A part belongs to no document of the call.")
                        .with(Refusal.Detail.of(
                                "part " + (parts.indexOf(part) + 2) + ", Content-Disposition, documentid",
                                id,
                                "the documentId of one entry of documents, once for each: " + documentIds));
            }
        }
    }

    /** The part that says it is this document. */
    public Optional<Part> document(String documentId) {
        return parts.stream()
                .filter(part ->
                        part.parameter("documentid").filter(documentId::equals).isPresent())
                .findFirst();
    }
}
