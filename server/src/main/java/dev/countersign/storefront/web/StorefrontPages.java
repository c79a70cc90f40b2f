package dev.countersign.storefront.web;

import dev.countersign.kernel.FileNames;
import dev.countersign.kernel.Words;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Renders pages that a shop shows: as Liquid inside its theme, or whole. The shop runs what stands between braces, and
 * escaping for HTML leaves them, so every brace of a rendered page is written as an entity; the style and the script, which
 * hold no word of anybody, come in after that.
 */
final class StorefrontPages {
    private static final String STYLE = read("form.css");
    private static final String SCRIPT = read("form.js") + read("sign.js");

    /** Of a page inside a theme: a stricter one would forbid the theme its own scripts. */
    private static final String THEME_POLICY = "frame-ancestors 'self'; object-src 'none'; base-uri 'self'";

    private static final String OWN_POLICY = ownPolicy("'self'");

    /** Of a page that is only looked at. */
    static final String PREVIEW_POLICY = ownPolicy("'none'");

    private final TemplateEngine templates;

    StorefrontPages(TemplateEngine templates) {
        this.templates = templates;
    }

    private static String ownPolicy(String formsGoTo) {
        return "default-src 'none'; style-src '" + hash(STYLE) + "'; script-src '" + hash(SCRIPT)
                + "'; img-src data:; form-action " + formsGoTo + "; base-uri 'none'; frame-ancestors 'self'";
    }

    /** A page of its own that somebody else sends. */
    String html(Words words, String template, Object page) {
        return render(words, false, template, page);
    }

    ResponseEntity<byte[]> page(int status, Words words, boolean inTheme, String template, Object page) {
        set("Content-Security-Policy", inTheme ? THEME_POLICY : OWN_POLICY);
        return headed(status, inTheme ? "application/liquid" : "text/html;charset=utf-8")
                .header("Content-Language", words.language())
                .body(render(words, inTheme, template, page).getBytes(StandardCharsets.UTF_8));
    }

    /** A file passes through the shop as it is; nothing in it may act in the name of the shop. */
    ResponseEntity<byte[]> pdf(String name, byte[] bytes, boolean isToKeep) {
        set("Content-Security-Policy", "default-src 'none'; sandbox");
        var disposition = isToKeep ? ContentDisposition.attachment() : ContentDisposition.inline();
        return headed(200, "application/pdf")
                .header(
                        "Content-Disposition",
                        disposition
                                .filename(FileNames.plain(name), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }

    ResponseEntity<byte[]> json(int status, byte[] json) {
        return headed(status, "application/json").body(json);
    }

    private static ResponseEntity.BodyBuilder headed(int status, String type) {
        set("Referrer-Policy", "same-origin");
        set("X-Content-Type-Options", "nosniff");
        return ResponseEntity.status(status)
                .header("Content-Type", type)
                .header("X-Robots-Tag", "noindex")
                .cacheControl(CacheControl.noStore().cachePrivate());
    }

    private String render(Words words, boolean inTheme, String template, Object page) {
        var html = new StringOutput();
        templates.render(
                "storefront/" + template + ".jte", Map.of("words", words, "inTheme", inTheme, "page", page), html);
        return withoutBraces(html.toString())
                .replace("<style>own-style</style>", "<style>" + STYLE + "</style>")
                .replace("<script>own-script</script>", "<script>" + SCRIPT + "</script>");
    }

    static String withoutBraces(String html) {
        return html.replace("{", "&#123;").replace("}", "&#125;");
    }

    /** Over those a filter set before: two policies would both hold. */
    private static void set(String name, String value) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            var response = request.getResponse();
            if (response != null) {
                response.setHeader(name, value);
            }
        }
    }

    private static String read(String name) {
        try (var in = Objects.requireNonNull(StorefrontPages.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
