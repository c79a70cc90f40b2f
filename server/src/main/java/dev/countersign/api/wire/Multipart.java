package dev.countersign.api.wire;

import static dev.countersign.kernel.ErrorCode.INVALID_CONTENT_TYPE;

import dev.countersign.document.MultipartBody;
import dev.countersign.kernel.Refusal;
import java.util.Locale;

/** Reads multipart bodies of the API: JSON first, and the files it speaks of after it. */
final class Multipart {
    private Multipart() {}

    static Upload read(String contentType, byte[] body) {
        var parts = MultipartBody.parts(contentType, body);
        var first = parts.getFirst();
        if (!first.contentType().toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw INVALID_CONTENT_TYPE
                    .because()
                    .with(
                            Refusal.Detail.of("part 1, Content-Type", first.contentType(), "application/json")
                                    .fix(
                                            "Send the JSON first, in a part with 'Content-Type: application/json', and the files after it."));
        }
        return new Upload(
                WireJson.read(first.bytes()),
                parts.stream()
                        .skip(1)
                        .map(part -> new Upload.Part(part.parameters(), part.contentType(), part.bytes()))
                        .toList());
    }
}
