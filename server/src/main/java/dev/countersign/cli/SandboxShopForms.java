package dev.countersign.cli;

import dev.countersign.storefront.ShopDomain;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Registers the sandbox shop and its forms through the API, as the owner of any shop would. */
final class SandboxShopForms {
    private static final String SHOPS = "/connectors/shopify/v1/shops";

    private final RunningServer server;
    private final String[] token;

    SandboxShopForms(RunningServer server, Quickstart quickstart) {
        this.server = server;
        this.token = new String[] {"Authorization", "Bearer " + new JwtGrant(server, quickstart).token()};
    }

    void register(ShopDomain shop, int port, String clientId, String clientSecret, String accessToken) {
        var address = SHOPS + "/" + shop;
        var about = Map.of(
                "clientId",
                clientId,
                "auth",
                Map.of("mode", "token", "accessToken", accessToken),
                "storefrontHosts",
                List.of("localhost:" + port));
        var secret = Map.of("clientSecret", clientSecret);
        if (isRegistered(shop)) {
            server.putJson(address, about, token);
            server.postJson(address + "/rotate-secret", secret, token);
        } else {
            var all = new HashMap<String, Object>(about);
            all.putAll(secret);
            server.putJson(address, all, token);
        }
        server.putJson(address + "/forms/profile", profile(), token);
        server.putJson(address + "/forms/agreement", SandboxAgreement.form(), token);
    }

    private boolean isRegistered(ShopDomain shop) {
        return server.getJson(SHOPS, token)
                .path("shops")
                .valueStream()
                .map(SandboxShopForms::name)
                .anyMatch(shop.name()::equals);
    }

    private static String name(JsonNode shop) {
        return shop.path("shop").asString("");
    }

    private static Map<String, Object> profile() {
        return Map.of(
                "title",
                "My profile",
                "intro",
                "What you change here is written to your customer record.",
                "fields",
                List.of(
                        field("first_name", "text", "First name"),
                        field("last_name", "text", "Last name"),
                        field("email", "email", "Email"),
                        field("phone", "phone", "Phone"),
                        note()));
    }

    static Map<String, Object> field(String name, String type, String label) {
        return Map.of(
                "name",
                name,
                "type",
                type,
                "label",
                label,
                "prefill",
                "customer." + name,
                "target",
                Map.of("customer", name));
    }

    private static Map<String, Object> note() {
        return Map.of("name", "note", "type", "textarea", "label", "Note", "target", Map.of("note", "append"));
    }
}
