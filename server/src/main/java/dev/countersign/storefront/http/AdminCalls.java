package dev.countersign.storefront.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countersign.storefront.AccessTokens;
import dev.countersign.storefront.Shop;
import dev.countersign.storefront.ShopCredentials;
import dev.countersign.storefront.record.AdminFailed;
import dev.countersign.storefront.record.Pace;
import java.util.Base64;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls to the Admin API of a shop with whatever proves there who we are. */
final class AdminCalls {
    private final AdminHttp http;
    private final AccessTokens tokens;
    private final BiConsumer<Shop, Pace.Bucket> told;

    /** @param told hears what a shop says about how much it takes */
    AdminCalls(AdminHttp http, AccessTokens tokens, BiConsumer<Shop, Pace.Bucket> told) {
        this.http = http;
        this.tokens = tokens;
        this.told = told;
    }

    AdminAnswer get(Shop shop, String path) {
        return renewing(shop, "GET", path, null);
    }

    AdminAnswer send(Shop shop, String method, String path, @Nullable Object body) {
        return renewing(
                shop, method, path, body == null ? null : JsonMapper.shared().writeValueAsString(body));
    }

    private AdminAnswer renewing(Shop shop, String method, String path, @Nullable String json) {
        var answer = answer(shop, method, path, json);
        ToldLimits.inHeaders(answer).ifPresent(bucket -> told.accept(shop, bucket));
        return answer;
    }

    /** A token that was refused is asked for anew, once: what was refused so was not done. */
    private AdminAnswer answer(Shop shop, String method, String path, @Nullable String json) {
        var credentials = tokens.current(shop);
        var answer = http.send(method, shop.domain(), path, proof(credentials), json);
        if (answer.status() != 401) {
            return answer;
        }
        return tokens.renewed(shop, credentials)
                .map(fresh -> http.send(method, shop.domain(), path, proof(fresh), json))
                .orElse(answer);
    }

    /** What a query or mutation answered. */
    record Reply(JsonNode data, String requestId) {}

    JsonNode query(Shop shop, String query, Map<String, ?> variables) {
        return asked(shop, query, variables).data();
    }

    /** The data of a GraphQL answer; errors at its top, which come with status 200, count as failures. */
    Reply asked(Shop shop, String query, Map<String, ?> variables) {
        var answer = graphql(shop, query, variables);
        var json = answer.required("a query");
        ToldLimits.inCost(json).ifPresent(bucket -> told.accept(shop, bucket));
        var errors = json.path("errors");
        if (!errors.isMissingNode() && !errors.isEmpty()) {
            throw refused(answer, json);
        }
        return new Reply(json.path("data"), AdminErrors.requestId(answer));
    }

    private static AdminFailed refused(AdminAnswer answer, JsonNode json) {
        var code = json.path("errors").path(0).path("extensions").path("code").asString("");
        var hints = AdminErrors.of(answer);
        var wait = code.equals("THROTTLED") ? AdminErrors.costWait(json).or(hints::pause) : hints.pause();
        return new AdminFailed(
                status(code),
                "The shop refused a query (" + code.replaceAll("[^A-Z_]", "") + ").",
                new AdminFailed.Hints(wait, Map.of(), hints.requestId()));
    }

    private static int status(String code) {
        return switch (code) {
            case "THROTTLED" -> 429;
            case "ACCESS_DENIED" -> 403;
            case "INTERNAL_SERVER_ERROR" -> 500;
            default -> 400;
        };
    }

    AdminAnswer graphql(Shop shop, String query, Map<String, ?> variables) {
        return send(shop, "POST", path(shop, "/graphql.json"), Map.of("query", query, "variables", variables));
    }

    static String path(Shop shop, String rest) {
        return "/admin/api/" + shop.apiVersion() + rest;
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
