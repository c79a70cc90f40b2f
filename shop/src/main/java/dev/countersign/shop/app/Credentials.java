package dev.countersign.shop.app;

import java.util.List;

/** What the app and the shop agreed on before they met. */
public record Credentials(
        String shop, String clientId, String clientSecret, String accessToken, List<String> redirectUris) {
    public Credentials {
        redirectUris = List.copyOf(redirectUris);
    }

    @Override
    public String toString() {
        return "Credentials of " + clientId + " at " + shop;
    }
}
