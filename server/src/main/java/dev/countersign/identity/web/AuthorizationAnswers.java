package dev.countersign.identity.web;

import dev.countersign.account.User;
import dev.countersign.identity.Scopes;
import dev.countersign.identity.Tokens;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The redirects that answer an authorization request. */
final class AuthorizationAnswers {
    private final Tokens tokens;

    AuthorizationAnswers(Tokens tokens) {
        this.tokens = tokens;
    }

    ResponseEntity<String> code(Asking asking, User user) {
        var asked = asking.request();
        var code = tokens.code(asking.application(), user.id(), asked.scopes(), asked.challenge());
        return redirect(asking.redirectUri().withQuery(withState(asking, Map.of("code", code))));
    }

    ResponseEntity<String> token(Asking asking, User user) {
        var issued = tokens.implicit(
                asking.application(), user.id(), asking.request().scopes());
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("access_token", issued.accessToken());
        parameters.put("expires_in", String.valueOf(issued.expiresIn().toSeconds()));
        parameters.put("token_type", "bearer");
        parameters.put("scope", Scopes.format(issued.scopes()));
        return redirect(asking.redirectUri().withFragment(withState(asking, parameters)));
    }

    /** An error the application can handle; DocuSign calls the description a message here. */
    ResponseEntity<String> error(Asking asking, String error, String message) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("error", error);
        parameters.put("error_message", message);
        var all = withState(asking, parameters);
        var target = asking.redirectUri();
        return redirect(asking.request().asksForToken() ? target.withFragment(all) : target.withQuery(all));
    }

    /** The error for a request that cannot be fulfilled whoever signs in. */
    Optional<ResponseEntity<String>> refusal(Asking asking) {
        var asked = asking.request();
        if (!asked.asksForCode() && !asked.asksForToken()) {
            return Optional.of(error(asking, "unsupported_response_type", "response_type is code or token."));
        }
        if (!asked.hasUsableChallenge()) {
            return Optional.of(error(asking, "invalid_request", "code_challenge takes code_challenge_method S256."));
        }
        if (asked.asksForCode() && asking.application().publicClient() && asked.challenge() == null) {
            return Optional.of(error(asking, "invalid_request", "A public client sends a code_challenge."));
        }
        return Optional.empty();
    }

    private static Map<String, String> withState(Asking asking, Map<String, String> parameters) {
        var all = new LinkedHashMap<>(parameters);
        var state = asking.request().state();
        if (state != null) {
            all.put("state", state);
        }
        return all;
    }

    static ResponseEntity<String> redirect(String location) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, location)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
