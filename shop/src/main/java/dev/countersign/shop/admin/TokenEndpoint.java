package dev.countersign.shop.admin;

import dev.countersign.shop.app.InstalledApp;
import dev.countersign.shop.app.InstalledApp.Grant;
import dev.countersign.shop.http.Json;
import dev.countersign.shop.http.Query;
import dev.countersign.shop.http.Query.Parameter;
import dev.countersign.shop.http.Reply;
import dev.countersign.shop.http.Request;

/** Gives tokens: for a code, for a refresh token, or for the app's own id and secret. */
final class TokenEndpoint {
    private final InstalledApp app;

    TokenEndpoint(InstalledApp app) {
        this.app = app;
    }

    static Reply refusal(String error, String description) {
        return Reply.json(400, Json.object().put("error", error).put("error_description", description));
    }

    Reply answer(Request request) {
        if (!request.method().equals("POST")) {
            return refusal("invalid_request", "Tokens are asked for by POST.");
        }
        var asked = asked(request);
        if (!app.isClient(text(asked, "client_id"), text(asked, "client_secret"))) {
            return refusal("application_cannot_be_found", "No app has this client_id and client_secret.");
        }
        return switch (text(asked, "grant_type")) {
            case "client_credentials" -> byCredentials();
            case "refresh_token" -> byRefreshToken(text(asked, "refresh_token"));
            default -> byCode(text(asked, "code"), text(asked, "expiring").equals("1"));
        };
    }

    private Reply byCredentials() {
        return app.isInstalled()
                ? granted(app.grantForADay())
                : refusal("app_not_installed", "The app is not installed in this shop.");
    }

    private Reply byRefreshToken(String token) {
        return app.useRefresh(token)
                ? granted(app.grantForAnHour(token))
                : refusal("invalid_grant", "The refresh token is unknown, used up or too old.");
    }

    private Reply byCode(String code, boolean isExpiring) {
        if (!app.spendCode(code)) {
            return refusal("invalid_request", "The authorization code was not found or was already used.");
        }
        return granted(isExpiring ? app.grantForAnHour("") : app.grantForEver());
    }

    private Reply granted(Grant grant) {
        var json = Json.object().put("access_token", grant.accessToken()).put("scope", String.join(",", app.scopes()));
        if (grant.expiresIn() > 0) {
            json.put("expires_in", grant.expiresIn());
        }
        if (!grant.refreshToken().isEmpty()) {
            json.put("refresh_token", grant.refreshToken());
        }
        return Reply.json(200, json).with("Cache-Control", "no-store");
    }

    private static Query asked(Request request) {
        if (!request.hasType("application/json")) {
            return request.form();
        }
        return new Query(Json.read(request.body()).properties().stream()
                .map(member -> new Parameter(member.getKey(), member.getValue().asString("")))
                .toList());
    }

    private static String text(Query asked, String name) {
        return asked.first(name).orElse("");
    }
}
