package dev.countersign.identity.web;

import dev.countersign.account.User;
import dev.countersign.identity.web.IdentityPages.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Lets other rooms keep pages below {@code /oauth} for users who have signed in: the only place their cookie goes. */
public final class PersonalPages {
    private final Browser browser;
    private final IdentityPages pages;
    private final PageAnswers answers;

    PersonalPages(Browser browser, IdentityPages pages, PageAnswers answers) {
        this.browser = browser;
        this.pages = pages;
        this.answers = answers;
    }

    /**
     * A user who has signed in, in front of his page.
     *
     * @param formToken what the page's forms carry as {@code form_token}
     */
    public record Visitor(User user, String formToken, String ip) {}

    /**
     * The page, for a user who has signed in; who has not, or asks for it with {@code prompt=login}, signs in first.
     *
     * @param address the page's own, with its query
     * @param reason what to sign in for, in the reader's language
     */
    public ResponseEntity<String> show(
            HttpServletRequest request, String address, String reason, Function<Visitor, ResponseEntity<String>> page) {
        return Optional.of(request)
                .filter(asked -> !"login".equals(asked.getParameter("prompt")))
                .flatMap(this::visitor)
                .map(page)
                .orElseGet(() -> askToSignIn(request, new WayBack(address), reason));
    }

    /** What a form of the page at this address asks for, when it really came from there. */
    public ResponseEntity<String> act(
            HttpServletRequest request, String address, String reason, Function<Visitor, ResponseEntity<String>> verb) {
        return browser.sentOurForm(request)
                ? visitor(request).map(verb).orElseGet(() -> askToSignIn(request, new WayBack(address), reason))
                : pages.message(request, HttpStatus.BAD_REQUEST, "error.form");
    }

    /** Something of the page that is no page, such as a picture; empty when nobody has signed in. */
    public Optional<User> signedIn(HttpServletRequest request) {
        return browser.signedIn(request);
    }

    public ResponseEntity<String> page(
            HttpStatus status, Texts texts, String template, Map<String, Object> parameters) {
        return answers.page(status, texts, template, parameters, "");
    }

    /** Back to a page after a form, so that loading it again does not send the form again. */
    public static ResponseEntity<String> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, new WayBack(address).text())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Optional<Visitor> visitor(HttpServletRequest request) {
        return browser.signedIn(request)
                .map(user -> new Visitor(user, Browser.formToken(browser.known(request)), request.getRemoteAddr()));
    }

    private ResponseEntity<String> askToSignIn(HttpServletRequest request, WayBack next, String reason) {
        return pages.signIn(request, form(request, next, reason, browser.known(request)), Problem.NONE, "");
    }

    static SignInForm form(HttpServletRequest request, WayBack next, String reason, String secret) {
        var uiLocales = request.getParameter("ui_locales");
        var fields = new LinkedHashMap<>(Map.of("next", next.text(), "reason", reason));
        if (uiLocales != null) {
            fields.put("ui_locales", uiLocales);
        }
        return new SignInForm(reason, "/oauth/sign-in", fields, secret, uiLocales, "");
    }
}
