package dev.countersign.identity.web;

import dev.countersign.identity.Pkce;
import dev.countersign.identity.Scopes;
import dev.countersign.kernel.Addresses;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets OAuth libraries find the endpoints and what they can. */
@RestController
class DiscoveryController {
    private final Addresses addresses;

    DiscoveryController(Addresses addresses) {
        this.addresses = addresses;
    }

    @GetMapping("/.well-known/openid-configuration")
    ResponseEntity<Map<String, Object>> configuration(HttpServletRequest request) {
        var host = Objects.requireNonNullElse(request.getHeader("Host"), "");
        var issuer = addresses.forCaller(request.getScheme(), host);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body(issuer));
    }

    private static Map<String, Object> body(String issuer) {
        var body = new LinkedHashMap<String, Object>();
        body.put("issuer", issuer);
        body.put("authorization_endpoint", issuer + "/oauth/auth");
        body.put("token_endpoint", issuer + "/oauth/token");
        body.put("userinfo_endpoint", issuer + "/oauth/userinfo");
        body.put("revocation_endpoint", issuer + "/oauth/revoke");
        body.put("end_session_endpoint", issuer + "/oauth/logout");
        body.put("scopes_supported", Scopes.ALL);
        body.put("response_types_supported", List.of("code", "token"));
        body.put(
                "grant_types_supported",
                List.of(
                        "authorization_code",
                        "implicit",
                        "refresh_token",
                        "urn:ietf:params:oauth:grant-type:jwt-bearer"));
        body.put("token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post", "none"));
        body.put("code_challenge_methods_supported", List.of(Pkce.METHOD));
        return body;
    }
}
