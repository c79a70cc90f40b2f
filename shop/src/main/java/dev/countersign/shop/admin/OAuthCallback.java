package dev.countersign.shop.admin;

import dev.countersign.shop.app.InstalledApp;
import dev.countersign.shop.app.Secrets;
import dev.countersign.shop.http.Query;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Where the merchant's browser goes after he agreed: back to the app, with a code and the HMAC of the second kind. */
final class OAuthCallback {
    private final InstalledApp app;
    private final InstantSource clock;

    OAuthCallback(InstalledApp app, InstantSource clock) {
        this.app = app;
        this.clock = clock;
    }

    String location(Query asked) {
        var redirect = asked.first("redirect_uri").orElseThrow();
        var parameters = parameters(asked);
        return redirect
                + (redirect.contains("?") ? "&" : "?")
                + joined(parameters, OAuthCallback::encoded, OAuthCallback::encoded)
                + "&hmac=" + hmac(parameters, app.clientSecret());
    }

    /** Sorted, joined with "&"; what would end a name or a value is escaped, and nothing else. */
    static String hmac(SortedMap<String, String> parameters, String secret) {
        var message = joined(parameters, name -> escaped(name).replace("=", "%3D"), OAuthCallback::escaped);
        return HexFormat.of().formatHex(Secrets.hmac(secret, message.getBytes(StandardCharsets.UTF_8)));
    }

    private SortedMap<String, String> parameters(Query asked) {
        var store = "admin.shopify.com/store/" + app.shop().replace(".myshopify.com", "");
        var parameters = new TreeMap<>(Map.of(
                "code", app.issueCode(),
                "host", Base64.getEncoder().withoutPadding().encodeToString(store.getBytes(StandardCharsets.UTF_8)),
                "shop", app.shop(),
                "timestamp", String.valueOf(clock.instant().getEpochSecond())));
        asked.first("state").ifPresent(state -> parameters.put("state", state));
        return parameters;
    }

    private static String joined(
            SortedMap<String, String> parameters, UnaryOperator<String> name, UnaryOperator<String> value) {
        return parameters.entrySet().stream()
                .map(entry -> name.apply(entry.getKey()) + "=" + value.apply(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String escaped(String text) {
        return text.replace("%", "%25").replace("&", "%26");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
