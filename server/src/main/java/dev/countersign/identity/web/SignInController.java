package dev.countersign.identity.web;

import dev.countersign.account.User;
import dev.countersign.identity.SignIn;
import dev.countersign.identity.web.IdentityPages.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signs a user in who came for a page of his own, and leads him back to it. */
@RestController
class SignInController {
    private final SignIn signIn;
    private final Browser browser;
    private final IdentityPages pages;

    SignInController(SignIn signIn, Browser browser, IdentityPages pages) {
        this.signIn = signIn;
        this.browser = browser;
        this.pages = pages;
    }

    @PostMapping("/oauth/sign-in")
    ResponseEntity<String> signIn(HttpServletRequest request) {
        return WayBack.parse(request.getParameter("next"))
                .filter(_ -> browser.sentOurForm(request))
                .map(next -> signIn(request, next))
                .orElseGet(() -> pages.message(request, HttpStatus.BAD_REQUEST, "error.form"));
    }

    private ResponseEntity<String> signIn(HttpServletRequest request, WayBack next) {
        var email = parameter(request, "email");
        return switch (signIn.attempt(email, parameter(request, "password"), request.getRemoteAddr())) {
            case SignIn.Outcome.Welcome(var user) -> welcome(request, next, user);
            case SignIn.Outcome.Wrong() -> again(request, next, Problem.WRONG, email);
            case SignIn.Outcome.Wait() -> again(request, next, Problem.WAIT, email);
        };
    }

    private ResponseEntity<String> welcome(HttpServletRequest request, WayBack next, User user) {
        var secret = browser.start(user.id());
        return Browser.remembering(request, secret, PersonalPages.seeOther(next.text()));
    }

    private ResponseEntity<String> again(HttpServletRequest request, WayBack next, Problem problem, String email) {
        var form = PersonalPages.form(request, next, parameter(request, "reason"), browser.known(request));
        return pages.signIn(request, form, problem, email);
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
