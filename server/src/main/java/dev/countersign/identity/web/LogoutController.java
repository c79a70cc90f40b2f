package dev.countersign.identity.web;

import dev.countersign.identity.Applications;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ends the browser's session; tokens of applications live on. */
@RestController
class LogoutController {
    private final Applications applications;
    private final Browser browser;
    private final IdentityPages pages;

    LogoutController(Applications applications, Browser browser, IdentityPages pages) {
        this.applications = applications;
        this.browser = browser;
        this.pages = pages;
    }

    @GetMapping("/oauth/logout")
    ResponseEntity<String> logout(HttpServletRequest request) {
        browser.end(request);
        var answer = target(request)
                .map(AuthorizationAnswers::redirect)
                .orElseGet(() -> pages.message(request, HttpStatus.OK, "signedOut"));
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.SET_COOKIE, Browser.noCookie(request).toString())
                .body(answer.getBody());
    }

    /** Any page of a registered application's site: launchers name their start page, which is not registered itself. */
    private Optional<String> target(HttpServletRequest request) {
        var wanted = request.getParameter("redirect_uri");
        return Optional.ofNullable(request.getParameter("client_id"))
                .flatMap(applications::find)
                .filter(application ->
                        application.redirectUris().stream().anyMatch(uri -> RedirectUri.isSameOrigin(uri, wanted)))
                .flatMap(application -> Optional.ofNullable(wanted));
    }
}
