package dev.countersign.identity.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Renders pages below {@code /oauth}, without scripts, and gives them their headers. */
final class PageAnswers {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final TemplateEngine templates;

    PageAnswers(TemplateEngine templates) {
        this.templates = templates;
    }

    /**
     * A page that is kept nowhere.
     *
     * @param leadsTo where forms may lead besides to us, as a source expression
     */
    ResponseEntity<String> page(
            HttpStatus status, Texts texts, String template, Map<String, Object> parameters, String leadsTo) {
        var all = new HashMap<>(parameters);
        all.put("texts", texts.all());
        all.put("language", texts.language());
        all.put("direction", texts.direction());
        var html = new StringOutput();
        templates.render(template + ".jte", all, html);
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header("Content-Security-Policy", contentSecurityPolicy(leadsTo))
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(html.toString());
    }

    private static String contentSecurityPolicy(String leadsTo) {
        var policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none';"
                + " form-action 'self'";
        return leadsTo.isEmpty() ? policy : policy + " " + leadsTo;
    }
}
