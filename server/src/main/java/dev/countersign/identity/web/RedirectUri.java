package dev.countersign.identity.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The registered address an answer goes back to. */
record RedirectUri(String text) {
    String withQuery(Map<String, String> parameters) {
        var separator = text.contains("?") ? "&" : "?";
        return text + separator + encoded(parameters);
    }

    String withFragment(Map<String, String> parameters) {
        return text + "#" + encoded(parameters);
    }

    private static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The source expression that lets a form lead there: browsers check redirects of forms, too. */
    String cspSource() {
        var uri = URI.create(text);
        var host = uri.getHost();
        // CSP knows no IPv6 hosts, and the schemes of phone apps have none
        if (host == null || host.startsWith("[")) {
            return uri.getScheme() + ":";
        }
        return origin();
    }

    String origin() {
        var uri = URI.create(text);
        return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }

    static boolean isSameOrigin(String one, @Nullable String other) {
        try {
            return other != null && new RedirectUri(one).origin().equals(new RedirectUri(other).origin());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
