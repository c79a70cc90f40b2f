package dev.countersign.shop.admin;

import dev.countersign.shop.http.Json;
import dev.countersign.shop.http.Reply;
import java.util.Map;

/** The refusals that come before any resource is looked at, in the words of the real API. */
final class Errors {
    private static final Map<Integer, String> TEXTS = Map.ofEntries(
            Map.entry(400, "Bad Request"),
            Map.entry(402, "Unavailable Shop"),
            Map.entry(403, "[API] This action requires merchant approval."),
            Map.entry(404, "Not Found"),
            Map.entry(406, "Not Acceptable"),
            Map.entry(409, "Conflict"),
            Map.entry(423, "Locked"),
            Map.entry(
                    429,
                    "Exceeded 2 calls per second for api client. Reduce request rates to resume uninterrupted service."),
            Map.entry(430, "Shopify Security Rejection"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(502, "Bad Gateway"),
            Map.entry(503, "Service Unavailable"),
            Map.entry(504, "Gateway Timeout"));

    private Errors() {}

    static Reply of(int status, String text) {
        return Reply.json(status, Json.object().put("errors", text));
    }

    static Reply of(int status) {
        return of(status, TEXTS.getOrDefault(status, "Error " + status));
    }

    static Reply notAuthorized() {
        return of(401, "[API] Invalid API key or access token (unrecognized login or wrong password)");
    }

    static Reply withoutScope(String scope) {
        return of(403, "[API] This action requires merchant approval for " + scope + " scope.");
    }

    static Reply withoutProtectedData() {
        return of(
                403,
                "[API] This app is not approved to access REST endpoints with protected customer data."
                        + " See https://shopify.dev/docs/apps/launch/protected-customer-data for more details.");
    }

    static Reply tooMany() {
        // decimal seconds, where others send whole ones
        return of(429).with("Retry-After", "2.0");
    }
}
