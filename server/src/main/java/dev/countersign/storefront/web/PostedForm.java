package dev.countersign.storefront.web;

import dev.countersign.storefront.FormBody;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a posted form, from its body alone: of the query only the shop's signature is believed. */
final class PostedForm {
    static final int LARGEST = 1024 * 1024;

    private static final int MOST_PARTS = 200;

    private PostedForm() {}

    /** The fields by name, the first of each; empty where it is too large or no form at all. */
    static Optional<Map<String, String>> read(HttpServletRequest request) {
        if (request.getContentLengthLong() > LARGEST) {
            return Optional.empty();
        }
        try {
            var type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
            return type.startsWith("multipart/form-data") ? parts(request) : encoded(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static Optional<Map<String, String>> encoded(HttpServletRequest request) throws IOException {
        var bytes = request.getInputStream().readNBytes(LARGEST + 1);
        return bytes.length > LARGEST
                ? Optional.empty()
                : FormBody.read(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static Optional<Map<String, String>> parts(HttpServletRequest request)
            throws IOException, ServletException {
        var fields = new LinkedHashMap<String, String>();
        var parts = request.getParts();
        if (parts.size() > MOST_PARTS || parts.stream().mapToLong(Part::getSize).sum() > LARGEST) {
            return Optional.empty();
        }
        for (var part : parts) {
            try (var in = part.getInputStream()) {
                fields.putIfAbsent(part.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return Optional.of(fields);
    }
}
