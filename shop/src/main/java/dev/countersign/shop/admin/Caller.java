package dev.countersign.shop.admin;

import dev.countersign.shop.app.InstalledApp;
import dev.countersign.shop.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Who calls the Admin API: the app with its token, or, as private apps of old did, with key and password. */
final class Caller {
    private static final String BASIC = "Basic ";

    private Caller() {}

    static boolean isTheApp(Request request, InstalledApp app) {
        return request.header("X-Shopify-Access-Token").filter(app::accepts).isPresent()
                || request.header("Authorization")
                        .filter(header -> header.startsWith(BASIC))
                        .filter(header -> isBasic(header.substring(BASIC.length()), app))
                        .isPresent();
    }

    private static boolean isBasic(String encoded, InstalledApp app) {
        try {
            var pair = new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8).split(":", 2);
            return pair.length == 2 && app.acceptsBasic(pair[0], pair[1]);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
