package dev.countersign.identity.web;

import dev.countersign.account.Accounts;
import dev.countersign.account.User;
import dev.countersign.identity.LoginSessions;
import dev.countersign.kernel.Digest;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.UserId;
import dev.countersign.kernel.WallClock;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.WebUtils;

/** Knows a browser by its cookie: who signed in with it, and that a form sent by it was ours. */
final class Browser {
    private static final Duration LIFE = Duration.ofHours(8);
    private static final String NAME = "countersign_login";

    private final LoginSessions sessions;
    private final Accounts accounts;
    private final Ids ids;
    private final WallClock clock;

    Browser(LoginSessions sessions, Accounts accounts, Ids ids, WallClock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.ids = ids;
        this.clock = clock;
    }

    Optional<User> signedIn(HttpServletRequest request) {
        return secret(request)
                .flatMap(secret -> sessions.find(Digest.sha256(secret), clock.instant()))
                .flatMap(accounts::user)
                .filter(User::isActive);
    }

    /** The cookie's secret, or a fresh one for a browser that has none yet. */
    String known(HttpServletRequest request) {
        return secret(request).orElseGet(ids::secret);
    }

    /** Starts a session under a new secret: one known from before signing in must not become worth more. */
    String start(UserId user) {
        var secret = ids.secret();
        sessions.add(Digest.sha256(secret), user, clock.instant().plus(LIFE));
        return secret;
    }

    void end(HttpServletRequest request) {
        secret(request).map(Digest::sha256).ifPresent(sessions::end);
    }

    /** What a form carries to prove that it came from a page we gave to this browser. */
    static String formToken(String secret) {
        return Digest.sha256("form " + secret);
    }

    boolean sentOurForm(HttpServletRequest request) {
        var token = request.getParameter("form_token");
        return token != null
                && secret(request)
                        .filter(secret -> MessageDigest.isEqual(bytes(token), bytes(formToken(secret))))
                        .isPresent();
    }

    static ResponseCookie cookie(HttpServletRequest request, String secret) {
        return cookie(request, secret, LIFE);
    }

    /** The answer, with the cookie by which the browser will be known. */
    static ResponseEntity<String> remembering(
            HttpServletRequest request, String secret, ResponseEntity<String> answer) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.SET_COOKIE, cookie(request, secret).toString())
                .body(answer.getBody());
    }

    static ResponseCookie noCookie(HttpServletRequest request) {
        return cookie(request, "", Duration.ZERO);
    }

    private static ResponseCookie cookie(HttpServletRequest request, String value, Duration life) {
        return ResponseCookie.from(name(request), value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/oauth")
                .maxAge(life)
                .build();
    }

    private static Optional<String> secret(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name(request));
        return Optional.ofNullable(cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue());
    }

    // Cookies do not see ports: the plain door could not replace a secure cookie of the same name
    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Secure-" + NAME : NAME;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
