package dev.countersign.shop.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A request as it came in: path and query still encoded, the body whole. */
public record Request(String method, String path, String rawQuery, Fields headers, byte[] body, String client) {
    public Query query() {
        return Query.parse(rawQuery);
    }

    public Query form() {
        return Query.parse(text());
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public Optional<String> header(String name) {
        return headers.first(name);
    }

    public Optional<String> cookie(String name) {
        return headers.values().getOrDefault("Cookie", List.of()).stream()
                .flatMap(line -> Arrays.stream(line.split(";")))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1))
                .findFirst();
    }

    public boolean isRead() {
        return method.equals("GET") || method.equals("HEAD");
    }

    /** Path and query as they stood in the request line. */
    public String target() {
        return rawQuery.isEmpty() ? path : path + "?" + rawQuery;
    }

    public boolean hasType(String type) {
        return header("Content-Type").orElse("").toLowerCase(Locale.ROOT).startsWith(type);
    }
}
