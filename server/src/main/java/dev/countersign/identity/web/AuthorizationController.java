package dev.countersign.identity.web;

import dev.countersign.account.User;
import dev.countersign.identity.Applications;
import dev.countersign.identity.Consents;
import dev.countersign.identity.SignIn;
import dev.countersign.identity.web.IdentityPages.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Leads a user from the application through sign-in and consent back to the application. */
@RestController
class AuthorizationController {
    private final Applications applications;
    private final Consents consents;
    private final SignIn signIn;
    private final Browser browser;
    private final IdentityPages pages;
    private final AuthorizationAnswers answers;

    AuthorizationController(
            Applications applications,
            Consents consents,
            SignIn signIn,
            Browser browser,
            IdentityPages pages,
            AuthorizationAnswers answers) {
        this.applications = applications;
        this.consents = consents;
        this.signIn = signIn;
        this.browser = browser;
        this.pages = pages;
        this.answers = answers;
    }

    @GetMapping("/oauth/auth")
    ResponseEntity<String> authorize(HttpServletRequest request) {
        return whenRegistered(request, asking -> {
            var user = browser.signedIn(request);
            if (user.isEmpty() || asking.request().prompts("login")) {
                return askToSignIn(request, asking);
            }
            return needsConsent(asking, user.get())
                    ? askForConsent(request, asking, user.get())
                    : grant(asking, user.get());
        });
    }

    @PostMapping("/oauth/auth/sign-in")
    ResponseEntity<String> signIn(HttpServletRequest request) {
        return whenOurForm(request, asking -> {
            var email = parameter(request, "email");
            var outcome = signIn.attempt(email, parameter(request, "password"), request.getRemoteAddr());
            return switch (outcome) {
                case SignIn.Outcome.Welcome(var user) -> welcome(request, asking, user);
                case SignIn.Outcome.Wrong() -> pages.signIn(request, SignInForm.of(asking), Problem.WRONG, email);
                case SignIn.Outcome.Wait() -> pages.signIn(request, SignInForm.of(asking), Problem.WAIT, email);
            };
        });
    }

    @PostMapping("/oauth/auth/consent")
    ResponseEntity<String> consent(HttpServletRequest request) {
        return whenOurForm(request, asking -> {
            var user = browser.signedIn(request);
            if (user.isEmpty()) {
                return askToSignIn(request, asking);
            }
            if (!parameter(request, "decision").equals("allow")) {
                return answers.error(asking, "access_denied", "The user did not consent.");
            }
            consents.give(
                    user.get().id(),
                    asking.application().integrationKey(),
                    asking.request().scopes());
            return grant(asking, user.get());
        });
    }

    private ResponseEntity<String> whenOurForm(
            HttpServletRequest request, Function<Asking, ResponseEntity<String>> then) {
        return browser.sentOurForm(request)
                ? whenRegistered(request, then)
                : pages.message(request, HttpStatus.BAD_REQUEST, "error.form");
    }

    /** Only an application and an address we know get a redirect; everything else ends on a page of ours. */
    private ResponseEntity<String> whenRegistered(
            HttpServletRequest request, Function<Asking, ResponseEntity<String>> then) {
        var asked = AuthorizationRequest.of(request);
        var application = applications.find(asked.clientId());
        if (application.isEmpty()) {
            return pages.message(request, HttpStatus.BAD_REQUEST, "error.client");
        }
        if (!application.get().redirectsTo(asked.redirectUri())) {
            return pages.message(request, HttpStatus.BAD_REQUEST, "error.redirect");
        }
        var asking = new Asking(application.get(), asked, browser.known(request));
        return answers.refusal(asking).orElseGet(() -> then.apply(asking));
    }

    private ResponseEntity<String> askToSignIn(HttpServletRequest request, Asking asking) {
        return asking.request().prompts("none")
                ? answers.error(asking, "login_required", "The user is not signed in.")
                : pages.signIn(
                        request,
                        SignInForm.of(asking),
                        Problem.NONE,
                        asking.request().loginHint());
    }

    private ResponseEntity<String> welcome(HttpServletRequest request, Asking asking, User user) {
        var secret = browser.start(user.id());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, Browser.cookie(request, secret).toString())
                .header(
                        HttpHeaders.LOCATION,
                        "/oauth/auth?" + asking.request().signedIn().query())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private boolean needsConsent(Asking asking, User user) {
        var key = asking.application().integrationKey();
        return asking.request().prompts("consent")
                || !consents.has(user.id(), key, asking.request().scopes());
    }

    private ResponseEntity<String> askForConsent(HttpServletRequest request, Asking asking, User user) {
        return asking.request().prompts("none")
                ? answers.error(asking, "consent_required", "The user did not consent yet.")
                : pages.consent(request, asking, user.name(), user.email());
    }

    private ResponseEntity<String> grant(Asking asking, User user) {
        return asking.request().asksForCode() ? answers.code(asking, user) : answers.token(asking, user);
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
