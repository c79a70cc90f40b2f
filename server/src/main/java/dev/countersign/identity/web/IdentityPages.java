package dev.countersign.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The pages of the room: one card each, without scripts. */
final class IdentityPages {
    private final PageAnswers answers;

    IdentityPages(PageAnswers answers) {
        this.answers = answers;
    }

    ResponseEntity<String> signIn(HttpServletRequest request, SignInForm form, Problem problem, String email) {
        var texts = Texts.of(request, form.uiLocales());
        var page = answers.page(
                problem.status,
                texts,
                "identity/signIn",
                Map.of(
                        "reason", form.reason(),
                        "action", form.action(),
                        "fields", form.fields(),
                        "formToken", Browser.formToken(form.secret()),
                        "email", email,
                        "problem", problem.key.isEmpty() ? "" : texts.get(problem.key)),
                form.leadsTo());
        return Browser.remembering(request, form.secret(), page);
    }

    ResponseEntity<String> consent(HttpServletRequest request, Asking asking, String userName, String email) {
        var texts = Texts.of(request, asking.request().uiLocales());
        List<String> scopes =
                asking.request().scopes().stream().map(texts::scope).distinct().toList();
        var page = answers.page(
                HttpStatus.OK,
                texts,
                "identity/consent",
                Map.of(
                        "heading",
                                texts.get(
                                        "consent.heading", asking.application().name()),
                        "signedInAs", texts.get("consent.signedInAs", userName, email),
                        "scopes", scopes,
                        "fields", asking.request().fields(),
                        "formToken", Browser.formToken(asking.secret())),
                asking.redirectUri().cspSource());
        return Browser.remembering(request, asking.secret(), page);
    }

    /** A page that only says something: {@code key} names its heading and, with {@code .why}, its sentence. */
    ResponseEntity<String> message(HttpServletRequest request, HttpStatus status, String key) {
        var texts = Texts.of(request, request.getParameter("ui_locales"));
        return message(status, texts, texts.get(key), texts.get(key + ".why"));
    }

    /** The fault is ours; the token is what the reader can tell those who run the server. */
    ResponseEntity<String> trouble(HttpServletRequest request, String token) {
        var texts = Texts.of(request, request.getParameter("ui_locales"));
        return message(
                HttpStatus.INTERNAL_SERVER_ERROR,
                texts,
                texts.get("error.trouble"),
                texts.get("error.trouble.why", token));
    }

    private ResponseEntity<String> message(HttpStatus status, Texts texts, String heading, String sentence) {
        var parameters = Map.<String, Object>of("heading", heading, "sentence", sentence);
        return answers.page(status, texts, "identity/message", parameters, "");
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
