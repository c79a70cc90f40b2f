package dev.countersign.identity.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Renders the pages: one card each, without scripts. */
final class IdentityPages {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final TemplateEngine templates;

    IdentityPages(TemplateEngine templates) {
        this.templates = templates;
    }

    ResponseEntity<String> signIn(HttpServletRequest request, Asking asking, Problem problem, String email) {
        var texts = Texts.of(request, asking.request().uiLocales());
        return page(
                request,
                problem.status,
                texts,
                asking,
                "signIn",
                Map.of(
                        "application", asking.application().name(),
                        "fields", asking.request().fields(),
                        "formToken", Browser.formToken(asking.secret()),
                        "email", email,
                        "problem", problem.key.isEmpty() ? "" : texts.get(problem.key)));
    }

    ResponseEntity<String> consent(HttpServletRequest request, Asking asking, String userName, String email) {
        var texts = Texts.of(request, asking.request().uiLocales());
        List<String> scopes =
                asking.request().scopes().stream().map(texts::scope).distinct().toList();
        return page(
                request,
                HttpStatus.OK,
                texts,
                asking,
                "consent",
                Map.of(
                        "heading",
                                texts.get(
                                        "consent.heading", asking.application().name()),
                        "signedInAs", texts.get("consent.signedInAs", userName, email),
                        "scopes", scopes,
                        "fields", asking.request().fields(),
                        "formToken", Browser.formToken(asking.secret())));
    }

    /** A page that only says something: {@code key} names its heading and, with {@code .why}, its sentence. */
    ResponseEntity<String> message(HttpServletRequest request, HttpStatus status, String key) {
        var texts = Texts.of(request, request.getParameter("ui_locales"));
        return page(
                request,
                status,
                texts,
                null,
                "message",
                Map.of(
                        "heading", texts.get(key),
                        "sentence", texts.get(key + ".why")));
    }

    /** The fault is ours; the token is what the reader can tell those who run the server. */
    ResponseEntity<String> trouble(HttpServletRequest request, String token) {
        var texts = Texts.of(request, request.getParameter("ui_locales"));
        return page(
                request,
                HttpStatus.INTERNAL_SERVER_ERROR,
                texts,
                null,
                "message",
                Map.of("heading", texts.get("error.trouble"), "sentence", texts.get("error.trouble.why", token)));
    }

    private ResponseEntity<String> page(
            HttpServletRequest request,
            HttpStatus status,
            Texts texts,
            @Nullable Asking asking,
            String template,
            Map<String, Object> parameters) {
        var all = new HashMap<>(parameters);
        all.put("texts", texts.all());
        all.put("language", texts.language());
        all.put("direction", texts.direction());
        var html = new StringOutput();
        templates.render("identity/" + template + ".jte", all, html);
        var answer = ResponseEntity.status(status)
                .contentType(HTML)
                .header("Content-Security-Policy", contentSecurityPolicy(asking))
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (asking != null) {
            answer.header(
                    HttpHeaders.SET_COOKIE,
                    Browser.cookie(request, asking.secret()).toString());
        }
        return answer.body(html.toString());
    }

    private static String contentSecurityPolicy(@Nullable Asking asking) {
        var target = asking == null ? "" : " " + asking.redirectUri().cspSource();
        return "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
                + target;
    }

    /** What the sign-in page has to tell. */
    enum Problem {
        NONE(HttpStatus.OK, ""),
        WRONG(HttpStatus.UNAUTHORIZED, "signIn.wrong"),
        WAIT(HttpStatus.TOO_MANY_REQUESTS, "signIn.wait");

        private final HttpStatus status;
        private final String key;

        Problem(HttpStatus status, String key) {
            this.status = status;
            this.key = key;
        }
    }
}
