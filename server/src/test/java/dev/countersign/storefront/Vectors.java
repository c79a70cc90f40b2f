package dev.countersign.storefront;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signed queries and bodies whose codes other programs made. */
public final class Vectors {
    private static final JsonNode ALL = read();

    private Vectors() {}

    public static List<JsonNode> of(String kind) {
        return StreamSupport.stream(ALL.required(kind).spliterator(), false).toList();
    }

    static ShopKeys.Keys keys(String secret) {
        return new ShopKeys.Keys(true, secret, Optional.empty(), 90);
    }

    private static JsonNode read() {
        try (var in = Objects.requireNonNull(Vectors.class.getResourceAsStream("shopify-vectors.json"))) {
            return JsonMapper.shared().readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
