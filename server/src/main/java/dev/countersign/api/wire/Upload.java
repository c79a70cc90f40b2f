package dev.countersign.api.wire;

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

    /** The part that says it is this document. */
    public Optional<Part> document(String documentId) {
        return parts.stream()
                .filter(part ->
                        part.parameter("documentid").filter(documentId::equals).isPresent())
                .findFirst();
    }
}
