package dev.countersign.shop;

import dev.countersign.shop.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The signed cases in shopify-vectors.json, agreed on by several implementations that are not ours. */
public final class Vectors {
    private Vectors() {}

    public static Stream<JsonNode> of(String kind) {
        try (var file = Objects.requireNonNull(Vectors.class.getResourceAsStream("/shopify-vectors.json"))) {
            return Json.read(file.readAllBytes()).required(kind).valueStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
