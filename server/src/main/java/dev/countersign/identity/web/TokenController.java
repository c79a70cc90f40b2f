package dev.countersign.identity.web;

import dev.countersign.identity.IssuedTokens;
import dev.countersign.identity.JwtBearer;
import dev.countersign.identity.OAuthRefusal;
import dev.countersign.identity.Scopes;
import dev.countersign.identity.Tokens;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives tokens to applications and takes them back. Answers JSON whatever Accept says: the Java SDK asks for pictures. */
@RestController
class TokenController {
    private final Tokens tokens;
    private final JwtBearer jwtBearer;
    private final ClientAuthentication clients;
    private final Audiences audiences;

    TokenController(Tokens tokens, JwtBearer jwtBearer, ClientAuthentication clients, Audiences audiences) {
        this.tokens = tokens;
        this.jwtBearer = jwtBearer;
        this.clients = clients;
        this.audiences = audiences;
    }

    @PostMapping("/oauth/token")
    ResponseEntity<Map<String, Object>> token(HttpServletRequest request) {
        var issued = switch (Objects.requireNonNullElse(request.getParameter("grant_type"), "")) {
            case "authorization_code" -> code(request);
            case "refresh_token" -> refresh(request);
            case "urn:ietf:params:oauth:grant-type:jwt-bearer" -> assertion(request);
            default -> throw OAuthRefusal.invalidGrant("unsupported_grant_type");
        };
        return json(200, body(issued));
    }

    /** The redirect_uri is not compared: official SDKs leave it out. */
    private IssuedTokens code(HttpServletRequest request) {
        var application = clients.of(request);
        return tokens.redeem(application, required(request, "code"), request.getParameter("code_verifier"));
    }

    private IssuedTokens refresh(HttpServletRequest request) {
        var application = clients.of(request);
        return tokens.refresh(application, required(request, "refresh_token"));
    }

    private IssuedTokens assertion(HttpServletRequest request) {
        var host = Objects.requireNonNullElse(request.getHeader("Host"), "");
        return jwtBearer.exchange(required(request, "assertion"), audiences.of(request.getScheme(), host));
    }

    @PostMapping("/oauth/revoke")
    ResponseEntity<Map<String, Object>> revoke(HttpServletRequest request) {
        tokens.revoke(clients.of(request), required(request, "token"));
        return json(200, Map.of());
    }

    @ExceptionHandler(OAuthRefusal.class)
    ResponseEntity<Map<String, Object>> refused(OAuthRefusal refusal) {
        var body = new LinkedHashMap<String, Object>();
        body.put("error", refusal.error());
        var description = refusal.description();
        if (description != null) {
            body.put("error_description", description);
        }
        return json(400, body);
    }

    private static String required(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        if (value == null || value.isBlank()) {
            throw OAuthRefusal.invalidRequest(name + " is missing.");
        }
        return value;
    }

    private static Map<String, Object> body(IssuedTokens issued) {
        var body = new LinkedHashMap<String, Object>();
        body.put("access_token", issued.accessToken());
        body.put("token_type", "Bearer");
        if (issued.refreshToken() != null) {
            body.put("refresh_token", issued.refreshToken());
        }
        body.put("expires_in", issued.expiresIn().toSeconds());
        body.put("scope", Scopes.format(issued.scopes()));
        return body;
    }

    private static ResponseEntity<Map<String, Object>> json(int status, Map<String, Object> body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }
}
