package dev.countersign.storefront.web;

import dev.countersign.storefront.file.FileRule;
import dev.countersign.storefront.file.PostedFile;
import dev.countersign.storefront.form.FormBody;
import dev.countersign.storefront.form.FormPost;
import dev.countersign.storefront.signing.InkPost;
import dev.countersign.storefront.signing.SigningPost;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A posted form, from its body alone: of the query only the shop's signature is believed.
 *
 * @param fields by name, the first of each
 * @param files by name, the first of each; a field that was left empty has none
 */
record PostedForm(Map<String, String> fields, Map<String, PostedFile> files) {
    /** Of what was typed, in bytes. */
    static final int LARGEST = 1024 * 1024;

    /** Of all files together, in bytes: more than a form takes of one, so that its page can say so at its field. */
    static final int LARGEST_FILES = 60 * 1024 * 1024;

    private static final int MOST_PARTS = 200;

    /** Empty where it is too large or no form at all. */
    static Optional<PostedForm> read(HttpServletRequest request) {
        if (request.getContentLengthLong() > LARGEST + LARGEST_FILES) {
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

    /** As the post of a form, with all that was drawn in it. */
    FormPost ofForm() {
        var inks = new LinkedHashMap<String, InkPost.Drawing>();
        fields.keySet().stream().filter(name -> name.endsWith(".ink")).forEach(name -> {
            var drawing = drawing(name);
            if (drawing != null) {
                inks.put(name, drawing);
            }
        });
        return new FormPost(fields, files, inks);
    }

    /** As the post of a page on which one signs. */
    SigningPost ofSigning() {
        var picture = files.get("picture");
        return SigningPost.of(fields, picture == null ? null : picture.bytes(), drawing("ink"));
    }

    private InkPost.@Nullable Drawing drawing(String name) {
        return PostedInk.read(fields.getOrDefault(name, ""));
    }

    private static Optional<PostedForm> encoded(HttpServletRequest request) throws IOException {
        var bytes = request.getInputStream().readNBytes(LARGEST + 1);
        return bytes.length > LARGEST
                ? Optional.empty()
                : FormBody.read(new String(bytes, StandardCharsets.ISO_8859_1))
                        .map(fields -> new PostedForm(fields, Map.of()));
    }

    private static Optional<PostedForm> parts(HttpServletRequest request) throws IOException, ServletException {
        var parts = request.getParts();
        if (parts.size() > MOST_PARTS || size(parts, false) > LARGEST || size(parts, true) > LARGEST_FILES) {
            return Optional.empty();
        }
        var form = new PostedForm(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (var part : parts) {
            form.add(part);
        }
        return Optional.of(form);
    }

    private static long size(Collection<Part> parts, boolean ofFiles) {
        return parts.stream()
                .filter(part -> isFile(part) == ofFiles)
                .mapToLong(Part::getSize)
                .sum();
    }

    private void add(Part part) throws IOException {
        try (var in = part.getInputStream()) {
            // one byte too many is enough to be too large
            var bytes = isFile(part) ? in.readNBytes((int) FileRule.LARGEST + 1) : in.readAllBytes();
            if (!isFile(part)) {
                fields.putIfAbsent(part.getName(), new String(bytes, StandardCharsets.UTF_8));
            } else if (bytes.length > 0) {
                files.putIfAbsent(part.getName(), new PostedFile(part.getSubmittedFileName(), bytes));
            }
        }
    }

    private static boolean isFile(Part part) {
        return part.getSubmittedFileName() != null;
    }
}
