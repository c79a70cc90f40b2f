package dev.countersign.ceremony.web;

import dev.countersign.ceremony.Session;
import dev.countersign.kernel.Refusal;
import dev.countersign.kernel.Words;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** Renders templates into answers with the headers every page of the ceremony has. */
final class Pages {
    private final TemplateEngine templates;
    private final Assets assets;

    Pages(TemplateEngine templates, Assets assets) {
        this.templates = templates;
        this.assets = assets;
    }

    ResponseEntity<byte[]> page(
            int status, @Nullable Session session, Words words, String template, Map<String, Object> model) {
        List<String> ancestors = session == null ? List.of() : session.frameAncestors();
        PageHeaders.set("Content-Security-Policy", ContentPolicy.of(ancestors));
        PageHeaders.set("Referrer-Policy", "no-referrer");
        PageHeaders.set("X-Content-Type-Options", "nosniff");
        return ResponseEntity.status(status)
                .header("Content-Type", "text/html;charset=utf-8")
                .header("Content-Language", words.language())
                .header("X-Robots-Tag", "noindex")
                .cacheControl(CacheControl.noStore())
                .body(render(words, template, model));
    }

    ResponseEntity<byte[]> notice(int status, @Nullable Session session, Words words, Notice notice) {
        return page(status, session, words, "notice", Map.of("notice", notice));
    }

    /** The last page, which leads on to the application. */
    ResponseEntity<byte[]> leave(@Nullable Session session, Words words, String url) {
        return leave(200, session, words, url, "");
    }

    /** The same when it is a fault of ours that ends the visit. */
    ResponseEntity<byte[]> leaveForTrouble(int status, @Nullable Session session, Words words, String url) {
        return leave(status, session, words, url, words.say("leave.trouble"));
    }

    private ResponseEntity<byte[]> leave(
            int status, @Nullable Session session, Words words, String url, String sentence) {
        var opensApp = !url.regionMatches(true, 0, "http:", 0, 5) && !url.regionMatches(true, 0, "https:", 0, 6);
        return page(status, session, words, "leave", Map.of("url", url, "sentence", sentence, "opensApp", opensApp));
    }

    /** What a form gets in answer where the session is unknown, or the request was not our page's. */
    ResponseEntity<byte[]> refused(Refusal refusal, HttpServletRequest request) {
        var words = Words.of("ceremony", Collections.list(request.getLocales()));
        return switch (refusal.code()) {
            case RESOURCE_NOT_FOUND -> notice(404, null, words, Notices.noSuchSession(words));
            case USER_LACKS_PERMISSIONS -> notice(403, null, words, Notices.foreign(words));
            default -> notice(refusal.code().status(), null, words, Notices.noSuchSession(words));
        };
    }

    private byte[] render(Words words, String template, Map<String, Object> model) {
        var all = new HashMap<>(model);
        all.put("words", words);
        all.put("assets", assets);
        var rendered = new Utf8ByteOutput();
        templates.render("ceremony/" + template + ".jte", all, rendered);
        try (var out = new ByteArrayOutputStream(rendered.getContentLength())) {
            rendered.writeTo(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
