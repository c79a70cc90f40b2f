package dev.countersign.identity.web;

import dev.countersign.identity.Application;
import dev.countersign.identity.Applications;
import dev.countersign.identity.OAuthRefusal;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Tells which application calls the token endpoint: by Basic authentication or by form fields. */
final class ClientAuthentication {
    private static final String BASIC = "Basic ";

    private final Applications applications;

    ClientAuthentication(Applications applications) {
        this.applications = applications;
    }

    Application of(HttpServletRequest request) {
        var credentials = credentials(request);
        return applications
                .find(credentials.key())
                .filter(application -> isProven(application, credentials.secret()))
                .orElseThrow(OAuthRefusal::invalidClient);
    }

    /** A public client has no secret: the code_verifier proves it. */
    private static boolean isProven(Application application, @Nullable String secret) {
        if (secret == null || secret.isEmpty()) {
            return application.publicClient();
        }
        return application.hasSecret(secret);
    }

    private static Credentials credentials(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return basic(header.substring(BASIC.length()).strip());
        }
        var key = request.getParameter("client_id");
        return new Credentials(key == null ? "" : key, request.getParameter("client_secret"));
    }

    private static Credentials basic(String encoded) {
        try {
            var parts = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).split(":", 2);
            return new Credentials(parts[0], parts.length == 2 ? parts[1] : null);
        } catch (IllegalArgumentException e) {
            throw OAuthRefusal.invalidClient();
        }
    }

    private record Credentials(String key, @Nullable String secret) {}
}
