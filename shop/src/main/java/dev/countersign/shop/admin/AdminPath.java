package dev.countersign.shop.admin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A path of the Admin API: with or without a version, with or without ".json". An old client even asks for api/graphql.json. */
record AdminPath(Optional<String> version, List<String> segments) {
    private static final List<String> GRAPHQL = List.of("graphql");

    static AdminPath parse(String path) {
        var parts = Arrays.stream(path.replaceFirst("\\.json$", "").split("/"))
                .filter(part -> !part.isEmpty())
                .skip(1)
                .toList();
        if (parts.isEmpty() || !parts.getFirst().equals("api")) {
            return new AdminPath(Optional.empty(), parts);
        }
        var below = parts.subList(1, parts.size());
        return below.isEmpty() || below.equals(GRAPHQL)
                ? new AdminPath(Optional.empty(), below)
                : new AdminPath(Optional.of(below.getFirst()), below.subList(1, below.size()));
    }

    boolean isOAuth() {
        return List.of("oauth/authorize", "oauth/access_token", "oauth/install").contains(String.join("/", segments));
    }

    boolean isGraphQl() {
        return segments.equals(GRAPHQL);
    }
}
