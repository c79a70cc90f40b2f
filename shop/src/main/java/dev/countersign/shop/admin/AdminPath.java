package dev.countersign.shop.admin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A path of the Admin API: with or without a version, with or without ".json". */
record AdminPath(Optional<String> version, List<String> segments) {
    static AdminPath parse(String path) {
        var parts = Arrays.stream(path.replaceFirst("\\.json$", "").split("/"))
                .filter(part -> !part.isEmpty())
                .skip(1)
                .toList();
        return parts.size() > 1 && parts.getFirst().equals("api")
                ? new AdminPath(Optional.of(parts.get(1)), parts.subList(2, parts.size()))
                : new AdminPath(Optional.empty(), parts);
    }

    boolean isOAuth() {
        return List.of("oauth/authorize", "oauth/access_token", "oauth/install").contains(String.join("/", segments));
    }

    boolean isGraphQl() {
        return segments.equals(List.of("graphql"));
    }
}
