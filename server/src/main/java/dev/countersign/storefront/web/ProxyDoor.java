package dev.countersign.storefront.web;

import dev.countersign.storefront.ProxyRequest;
import dev.countersign.storefront.ProxyVerifier;
import dev.countersign.storefront.Shop;
import dev.countersign.storefront.Shops;
import dev.countersign.storefront.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import org.springframework.http.ResponseEntity;

/** Lets in who comes through a shop and is logged in there. Each request says anew who it is; there is no session. */
final class ProxyDoor {
    private final ProxyVerifier verifier;
    private final Shops shops;
    private final StorefrontPages pages;
    private final FormAnswers answers;

    ProxyDoor(ProxyVerifier verifier, Shops shops, StorefrontPages pages, FormAnswers answers) {
        this.verifier = verifier;
        this.shops = shops;
        this.pages = pages;
        this.answers = answers;
    }

    /** @param path below the shop's prefix, to which a login comes back */
    ResponseEntity<byte[]> identified(
            HttpServletRequest request, String path, BiFunction<Scene, Visitor, ResponseEntity<byte[]>> then) {
        var query = request.getQueryString();
        return verifier.verify(query == null ? "" : query)
                .flatMap(proxied ->
                        shops.signedFor(proxied.shop()).map(shop -> within(shop, proxied, request, path, then)))
                .orElseGet(this::unsigned);
    }

    private ResponseEntity<byte[]> within(
            Shop shop,
            ProxyRequest proxied,
            HttpServletRequest request,
            String path,
            BiFunction<Scene, Visitor, ResponseEntity<byte[]>> then) {
        var scene = Scene.of(shop, proxied, request);
        return proxied.customer()
                .map(customer -> then.apply(scene, scene.visitor(customer, request)))
                .orElseGet(() -> answers.notLoggedIn(scene, path));
    }

    /** The same for a wrong signature, an old one and a shop nobody registered. */
    private ResponseEntity<byte[]> unsigned() {
        return pages.json(
                403,
                "{\"error\":\"signature\",\"message\":\"This address answers through a shop only.\"}"
                        .getBytes(StandardCharsets.UTF_8));
    }
}
