package dev.countersign.autosign;

import dev.countersign.kernel.AccountId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The address of the page on which a user gives and revokes standing authority. */
public final class AuthorityPage {
    public static final String PATH = "/oauth/standing_authority";

    private AuthorityPage() {}

    /** @param origin scheme and host under which whoever is told the address reaches us */
    public static String url(String origin, AccountId account, String integrationKey) {
        return origin + path(Map.of("account", account.toString(), "integration_key", integrationKey));
    }

    public static String path(Map<String, String> query) {
        return query.isEmpty()
                ? PATH
                : PATH + "?"
                        + new TreeMap<>(query)
                                .entrySet().stream()
                                        .map(e -> e.getKey() + "="
                                                + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                                        .collect(Collectors.joining("&"));
    }
}
