package dev.countersign.storefront.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countersign.storefront.AccessTokens;
import dev.countersign.storefront.AdminFailed;
import dev.countersign.storefront.Shop;
import dev.countersign.storefront.ShopCredentials;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls to the Admin API of a shop with whatever proves there who we are. */
final class AdminCalls {
    private final AdminHttp http;
    private final AccessTokens tokens;

    AdminCalls(AdminHttp http, AccessTokens tokens) {
        this.http = http;
        this.tokens = tokens;
    }

    AdminAnswer get(Shop shop, String path) {
        return http.send("GET", shop.domain(), path, proof(shop), null);
    }

    /** The data of a GraphQL answer; errors at its top, which come with status 200, count as failures. */
    JsonNode query(Shop shop, String query, Map<String, Object> variables) {
        var json = graphql(shop, query, variables).required("a query");
        var errors = json.path("errors");
        if (!errors.isMissingNode() && !errors.isEmpty()) {
            var code = errors.path(0).path("extensions").path("code").asString("");
            throw new AdminFailed(
                    code.equals("THROTTLED") ? 429 : code.equals("ACCESS_DENIED") ? 403 : 200,
                    "The shop refused a query (" + code.replaceAll("[^A-Z_]", "") + ").");
        }
        return json.path("data");
    }

    AdminAnswer graphql(Shop shop, String query, Map<String, Object> variables) {
        var body = JsonMapper.shared().writeValueAsString(Map.of("query", query, "variables", variables));
        return http.send("POST", shop.domain(), path(shop, "/graphql.json"), proof(shop), body);
    }

    static String path(Shop shop, String rest) {
        return "/admin/api/" + shop.apiVersion() + rest;
    }

    private Map<String, String> proof(Shop shop) {
        return proof(tokens.current(shop));
    }

    private static Map<String, String> proof(ShopCredentials credentials) {
        @Nullable String token = credentials.accessToken();
        if (token != null) {
            return Map.of("X-Shopify-Access-Token", token);
        }
        var pair = credentials.apiKey() + ":" + credentials.password();
        return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
    }
}
