package dev.countersign.api.wire;

import static dev.countersign.kernel.ErrorCode.INVALID_CONTENT_TYPE;

import dev.countersign.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a request's body by its Content-Type, also that of a DELETE. An absent body is an empty object. */
final class BodyReader {
    private static final String ACCEPTED = "application/json";

    private BodyReader() {}

    static WireObject json(HttpServletRequest request) {
        var bytes = bytes(request);
        // the container takes a posted form out of the body when somebody asks for a parameter
        if (bytes.length == 0 && request.getContentLengthLong() <= 0) {
            return WireObject.empty();
        }
        requireType(request.getContentType(), isJson(request.getContentType()), ACCEPTED);
        return WireJson.read(bytes);
    }

    static Upload upload(HttpServletRequest request) {
        var type = request.getContentType();
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            return Multipart.read(type, bytes(request));
        }
        return new Upload(json(request), List.of());
    }

    static byte[] bytes(HttpServletRequest request) {
        try {
            return request.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        var type = contentType.toLowerCase(Locale.ROOT);
        return type.startsWith("application/json") || type.startsWith("text/json");
    }

    private static void requireType(@Nullable String received, boolean accepted, String expected) {
        if (!accepted) {
            throw INVALID_CONTENT_TYPE
                    .because()
                    .with(Refusal.Detail.of("Content-Type", received, expected)
                            .fix("Send the header 'Content-Type: " + expected + "' and a JSON object as the body."));
        }
    }
}
