package dev.countersign.storefront.http;

import dev.countersign.storefront.ShopDomain;
import dev.countersign.storefront.record.AdminFailed;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One call to the Admin API: in time, of bounded size, and without following where an answer points to. */
final class AdminHttp {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LARGEST = 2 * 1024 * 1024;

    private final AdminAddresses addresses;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    AdminHttp(AdminAddresses addresses) {
        this.addresses = addresses;
    }

    /** What came back; {@link AdminFailed} with status 0 when nothing did. */
    AdminAnswer send(String method, ShopDomain shop, String path, Map<String, String> headers, @Nullable String json) {
        var request = HttpRequest.newBuilder(addresses.of(shop, path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        try {
            return answer(client.send(request.build(), BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new AdminFailed(
                    0, "The shop cannot be reached: " + e.getClass().getSimpleName() + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AdminFailed(0, "The call was interrupted.");
        }
    }

    private static AdminAnswer answer(HttpResponse<InputStream> response) throws IOException {
        try (var body = response.body()) {
            var bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new AdminFailed(response.statusCode(), "The answer of the shop is too large.");
            }
            return new AdminAnswer(
                    response.statusCode(), response.headers(), new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
