package dev.countersign.storefront;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A visitor chooses his parameters, the shop signs them with its own, and he cuts the signed message into another query.
 * None of those is accepted but under the reading the shop gave it. {@code -Dcheck.full=true} tries many more.
 */
class HostileQueriesTest {
    private static final int QUERIES = Boolean.getBoolean("check.full") ? 400_000 : 120_000;
    private static final int CUTS = 10;
    private static final long NOW = 1732350000;
    private static final List<String> NAMES = List.of("logged_in_customer_id", "path_prefix", "shop", "timestamp");
    private static final List<String> SCRAPS = List.of(
            "logged_in_customer_id",
            "logged_in_",
            "customer_id",
            "path_prefix",
            "path_",
            "prefix",
            "shop",
            "timestamp",
            "time",
            "=",
            "=",
            "207119551",
            "/apps/esign",
            "shop-name.myshopify.com",
            "1732350000",
            "a",
            "zzz",
            ",",
            "m",
            "&",
            "%",
            "é",
            "\uD83D\uDE00",
            "n",
            "");

    private final Random random = new Random(42);
    private final ProxyVerifier verifier = ProxyVerifierTest.verifier(Vectors.keys("hush"), NOW);
    private int forgeries;

    @Test
    void noMessageIsAcceptedUnderASecondReading() {
        for (var i = 0; i < QUERIES / CUTS; i++) {
            tryOne();
        }
        // the search is one: these have a true signature, the shape of a request and another customer in it
        assertThat(forgeries).isGreaterThan(QUERIES / 2_000);
    }

    private void tryOne() {
        var customer = random.nextBoolean() ? "" : "1";
        var honest = honest(customer);
        var message = SignedQuery.parse(honest).orElseThrow().proxyMessage();
        var signature = "&signature=" + HexFormat.of().formatHex(Hmac.sha256("hush", message));
        refuseOtherReadings(honest + signature, customer);
        for (var i = 0; i < CUTS; i++) {
            var cut = cut(message);
            if (SignedQuery.parse(cut)
                    .filter(q -> q.proxyMessage().equals(message))
                    .isPresent()) {
                forgeries += isForged(cut, customer) ? 1 : 0;
                refuseOtherReadings(cut + signature, customer);
            }
        }
    }

    private void refuseOtherReadings(String query, String customer) {
        verifier.verify(query).ifPresent(accepted -> {
            assertThat(accepted.customer().orElse("")).as(query).isEqualTo(customer);
            assertThat(accepted.shop().name()).as(query).isEqualTo("shop-name.myshopify.com");
            assertThat(accepted.pathPrefix()).as(query).isEqualTo("/apps/esign");
            assertThat(accepted.signedAt().getEpochSecond()).as(query).isEqualTo(NOW);
        });
    }

    private static boolean isForged(String query, String customer) {
        var parsed = SignedQuery.parse(query).orElseThrow();
        return NAMES.stream().allMatch(name -> parsed.only(name).isPresent())
                && parsed.only("logged_in_customer_id")
                        .filter(id -> !id.equals(customer) && id.matches("[0-9]+"))
                        .isPresent();
    }

    /** What the shop makes of the visitor's own parameters. */
    private String honest(String customer) {
        var pairs = new ArrayList<>(List.of(
                "shop=shop-name.myshopify.com",
                "logged_in_customer_id=" + customer,
                "path_prefix=%2Fapps%2Fesign",
                "timestamp=" + NOW));
        for (var i = random.nextInt(4); i >= 0; i--) {
            pairs.add(random.nextInt(4) > 0 ? encode(scraps(3)) + "=" + encode(scraps(6)) : trap());
        }
        Collections.shuffle(pairs, random);
        return String.join("&", pairs);
    }

    /** A second request in one value, some of its names missing. */
    private String trap() {
        var text = new StringBuilder(scraps(2));
        for (var pair : List.of(
                "logged_in_customer_id=207119551",
                "path_prefix=/apps/esign",
                "shop=shop-name.myshopify.com",
                "timestamp=1732350000")) {
            text.append(random.nextInt(6) > 0 ? pair : "");
        }
        return List.of("a", "extra", "m", "zzz").get(random.nextInt(4)) + "="
                + encode(text.append("zzz=").toString());
    }

    private String scraps(int most) {
        var text = new StringBuilder();
        for (var i = random.nextInt(most); i >= 0; i--) {
            text.append(SCRAPS.get(random.nextInt(SCRAPS.size())));
        }
        return text.toString();
    }

    /** The message as other parameters: cut before names that mean something, and anywhere. */
    private String cut(String message) {
        var cuts = random.nextBoolean() ? cutsAtFirstNames(message) : cutsAnywhere(message);
        var edges = new ArrayList<>(cuts);
        var parts = new ArrayList<String>();
        for (var i = 1; i < edges.size(); i++) {
            parts.add(message.substring(edges.get(i - 1), edges.get(i)));
        }
        return parts.stream().allMatch(part -> part.contains("="))
                ? parts.stream().map(this::pair).collect(Collectors.joining("&"))
                : "";
    }

    /** So that whatever the shop itself said ends up in the value of the last parameter. */
    private static TreeSet<Integer> cutsAtFirstNames(String message) {
        var cuts = new TreeSet<>(List.of(0, message.length()));
        for (var name : List.of("logged_in_customer_id=", "path_prefix=", "shop=", "timestamp=", "zzz=")) {
            cuts.add(Math.max(message.indexOf(name), 0));
        }
        return cuts;
    }

    private TreeSet<Integer> cutsAnywhere(String message) {
        var cuts = new TreeSet<>(List.of(0, message.length()));
        for (var name : NAMES) {
            for (var at = message.indexOf(name); at >= 0; at = message.indexOf(name, at + 1)) {
                if (random.nextInt(3) > 0) {
                    cuts.add(at);
                }
            }
        }
        for (var i = random.nextInt(3); i > 0; i--) {
            cuts.add(random.nextInt(message.length()));
        }
        return cuts;
    }

    private String pair(String part) {
        var equals = part.indexOf('=');
        return encode(part.substring(0, equals)) + "=" + encode(part.substring(equals + 1));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
