package dev.countersign.identity.web;

import dev.countersign.identity.Pkce;
import dev.countersign.identity.Scopes;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an application asks for at {@code /oauth/auth}; its fields travel through our forms and back. */
record AuthorizationRequest(Map<String, String> fields) {
    private static final List<String> NAMES = List.of(
            "response_type",
            "client_id",
            "redirect_uri",
            "scope",
            "state",
            "prompt",
            "login_hint",
            "code_challenge",
            "code_challenge_method",
            "ui_locales");

    static AuthorizationRequest of(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, String>();
        for (var name : NAMES) {
            var value = request.getParameter(name);
            if (value != null && !value.isEmpty()) {
                fields.put(name, value);
            }
        }
        return new AuthorizationRequest(Collections.unmodifiableMap(fields));
    }

    String clientId() {
        return fields.getOrDefault("client_id", "");
    }

    String redirectUri() {
        return fields.getOrDefault("redirect_uri", "");
    }

    Set<String> scopes() {
        return Scopes.parse(fields.get("scope"));
    }

    @Nullable
    String state() {
        return fields.get("state");
    }

    @Nullable
    String challenge() {
        return fields.get("code_challenge");
    }

    String loginHint() {
        return fields.getOrDefault("login_hint", "");
    }

    @Nullable
    String uiLocales() {
        return fields.get("ui_locales");
    }

    boolean asksForCode() {
        return "code".equals(fields.get("response_type"));
    }

    boolean asksForToken() {
        return "token".equals(fields.get("response_type"));
    }

    boolean prompts(String kind) {
        return Arrays.asList(fields.getOrDefault("prompt", "").split(" ")).contains(kind);
    }

    /** Whether the challenge, if there is one, is of the only method we take. */
    boolean hasUsableChallenge() {
        var challenge = challenge();
        return challenge == null
                || Pkce.METHOD.equals(fields.get("code_challenge_method")) && Pkce.isChallenge(challenge);
    }

    /** The same request after signing in: {@code prompt=login} is fulfilled. */
    AuthorizationRequest signedIn() {
        var rest = new LinkedHashMap<>(fields);
        rest.remove("prompt");
        if (prompts("consent")) {
            rest.put("prompt", "consent");
        }
        return new AuthorizationRequest(rest);
    }

    String query() {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
