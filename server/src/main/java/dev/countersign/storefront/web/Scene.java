package dev.countersign.storefront.web;

import dev.countersign.kernel.Words;
import dev.countersign.storefront.Doorway;
import dev.countersign.storefront.ProxyRequest;
import dev.countersign.storefront.Shop;
import dev.countersign.storefront.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A request from a storefront after its signature held: in which shop, in which language, and whether a program asks.
 *
 * @param prefix where the shop serves us now; links begin with it and with nothing that was configured once
 */
record Scene(Shop shop, String prefix, List<Locale> wishes, boolean wantsJson, Optional<String> chosen, Words words) {
    static Scene of(Shop shop, ProxyRequest proxied, HttpServletRequest request) {
        var wishes = new ArrayList<Locale>();
        proxied.language().map(Locale::of).ifPresent(wishes::add);
        wishes.addAll(Collections.list(request.getLocales()));
        var accept = String.valueOf(request.getHeader("Accept"));
        var json = accept.contains("application/json") && !accept.contains("text/html");
        return new Scene(shop, proxied.pathPrefix(), wishes, json, proxied.language(), Words.of("storefront", wishes));
    }

    Visitor visitor(String customer, HttpServletRequest request) {
        // believed only because the signature held, and even so called what it is: reported
        var reported = request.getHeader("X-Forwarded-For");
        return new Visitor(
                shop,
                customer,
                new Doorway(prefix, words.language()),
                request.getHeader("Origin"),
                request.getRemoteAddr(),
                reported == null ? null : reported.substring(0, Math.min(reported.length(), 200)));
    }

    /** The first wish, in which a form may have words of its own. */
    String formLanguage() {
        return wishes.isEmpty() ? "" : wishes.getFirst().getLanguage();
    }

    String address(String path) {
        return prefix + path + chosen.map(language -> "?lang=" + language).orElse("");
    }

    String login(String path) {
        return "/customer_authentication/login?return_to=" + URLEncoder.encode(address(path), StandardCharsets.UTF_8);
    }
}
