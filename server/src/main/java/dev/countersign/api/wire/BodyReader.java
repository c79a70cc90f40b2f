package dev.countersign.api.wire;

import static dev.countersign.kernel.ErrorCode.INVALID_CONTENT_TYPE;

import dev.countersign.document.MultipartBody;
import dev.countersign.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a request's body by its Content-Type, also that of a DELETE. An absent body is an empty object. */
final class BodyReader {
    private static final String JSON = "application/json";
    private static final String JSON_OR_FILES = "application/json or multipart/form-data";

    private BodyReader() {}

    static WireObject json(HttpServletRequest request) {
        return json(request, JSON);
    }

    private static WireObject json(HttpServletRequest request, String accepted) {
        var bytes = bytes(request);
        // the container takes a posted form out of the body when somebody asks for a parameter
        if (bytes.length == 0 && request.getContentLengthLong() <= 0) {
            return WireObject.empty();
        }
        if (!isJson(request.getContentType())) {
            throw refused(request.getContentType(), accepted);
        }
        return WireJson.read(bytes);
    }

    static Upload upload(HttpServletRequest request) {
        var type = request.getContentType();
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            return Multipart.read(type, bytes(request));
        }
        return new Upload(json(request, JSON_OR_FILES), List.of());
    }

    /** What was sent beside JSON: the parts of a multipart body that are none, or the body as one file. */
    static Files files(HttpServletRequest request) {
        var type =
                request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
        if (!type.startsWith("multipart/")) {
            requireFile(type);
            return new Files(List.of(bytes(request)));
        }
        return new Files(MultipartBody.parts(request.getContentType(), bytes(request)).stream()
                .filter(part -> !isJson(part.contentType()))
                .map(MultipartBody.Part::bytes)
                .toList());
    }

    private static void requireFile(String type) {
        if (!type.matches("(application/(pdf|octet-stream)|image/(png|jpeg))(;.*)?")) {
            throw INVALID_CONTENT_TYPE
                    .because()
                    .with(Refusal.Detail.of(
                                    "Content-Type",
                                    type,
                                    "application/pdf, image/png, image/jpeg or multipart/form-data")
                            .fix("Send the bytes of the file as the body, or several files as parts."));
        }
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

    private static Refusal refused(@Nullable String received, String accepted) {
        return INVALID_CONTENT_TYPE
                .because()
                .with(Refusal.Detail.of("Content-Type", received, accepted)
                        .fix("Send the header 'Content-Type: " + JSON + "' and a JSON object as the body."));
    }
}
