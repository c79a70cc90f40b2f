package dev.countersign.shop;

import dev.countersign.shop.app.Credentials;
import dev.countersign.shop.app.Secrets;
import dev.countersign.shop.proxy.ProxyPath;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the shop is told when it starts; secrets come by environment, where other users of the machine cannot read them. */
record Options(
        int port,
        URI proxyTarget,
        ProxyPath proxyPath,
        Optional<URI> webhookTarget,
        Credentials credentials,
        boolean isDetached) {
    static final String CLIENT_SECRET = "SANDBOX_SHOP_CLIENT_SECRET";
    static final String ACCESS_TOKEN = "SANDBOX_SHOP_ACCESS_TOKEN";
    static final String USAGE = """
            Usage: java -jar countersign-shop.jar --proxy-target URL [options]

              --port PORT            where the shop is found on this machine; 0 picks a free one (8090)
              --proxy-target URL     where the app answers proxied requests
              --proxy-path PATH      where in the storefront the app is found (apps/esign)
              --webhook-target URL   where the app takes webhooks; none are sent without it
              --shop NAME            the shop's permanent name (sandbox-shop.myshopify.com)
              --client-id ID         the app's client id (sandbox-app)
              --redirect-uri URL     where OAuth may lead back to; an origin stands for all its paths (that of the proxy target)
              --detached             goes on when standard input ends

            Environment: %s and %s; what is not given is made up.
            """.formatted(CLIENT_SECRET, ACCESS_TOKEN);

    private static final List<String> NAMES = List.of(
            "--port", "--proxy-target", "--proxy-path", "--webhook-target", "--shop", "--client-id", "--redirect-uri");

    /** Told something it does not understand; the message says what. */
    static final class Misunderstood extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misunderstood(String message) {
            super(message);
        }
    }

    static Options parse(List<String> words, Map<String, String> environment) {
        var values = values(new ArrayDeque<>(words));
        if (!values.containsKey("--proxy-target")) {
            throw new Misunderstood("--proxy-target is missing.");
        }
        var target = url("--proxy-target", values.get("--proxy-target"));
        return new Options(
                port(values.getOrDefault("--port", "8090")),
                target,
                path(values.getOrDefault("--proxy-path", "apps/esign")),
                Optional.ofNullable(values.get("--webhook-target")).map(url -> url("--webhook-target", url)),
                credentials(values, environment, target),
                values.containsKey("--detached"));
    }

    private static Map<String, String> values(Deque<String> words) {
        var values = new HashMap<String, String>();
        while (!words.isEmpty()) {
            var name = words.remove();
            if (name.equals("--detached")) {
                values.put(name, "true");
            } else if (!NAMES.contains(name)) {
                throw new Misunderstood(unknown(name));
            } else if (words.isEmpty()) {
                throw new Misunderstood(name + " needs a value.");
            } else {
                values.put(name, words.remove());
            }
        }
        return values;
    }

    private static String unknown(String name) {
        return name.equals("--client-secret") || name.equals("--access-token")
                ? "Secrets are not given on the command line, where others can read them, but as %s and %s in the environment."
                        .formatted(CLIENT_SECRET, ACCESS_TOKEN)
                : name + " is no option.";
    }

    private static Credentials credentials(Map<String, String> values, Map<String, String> environment, URI target) {
        var shop = values.getOrDefault("--shop", "sandbox-shop.myshopify.com");
        if (!shop.matches("[a-z0-9][a-z0-9-]*\\.myshopify\\.com")) {
            throw new Misunderstood("--shop must be a name below myshopify.com.");
        }
        return new Credentials(
                shop,
                values.getOrDefault("--client-id", "sandbox-app"),
                secret(environment, CLIENT_SECRET, "shpss_"),
                secret(environment, ACCESS_TOKEN, "shpat_"),
                List.of(values.getOrDefault("--redirect-uri", target.getScheme() + "://" + target.getRawAuthority())));
    }

    private static String secret(Map<String, String> environment, String name, String prefix) {
        var given = environment.getOrDefault(name, "");
        return given.isEmpty() ? Secrets.random(prefix) : given;
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new Misunderstood("--port must be a number between 0 and 65535.");
        }
        return Integer.parseInt(text);
    }

    private static ProxyPath path(String text) {
        try {
            return ProxyPath.parse(text);
        } catch (IllegalArgumentException refused) {
            throw new Misunderstood(String.valueOf(refused.getMessage()));
        }
    }

    private static URI url(String name, String text) {
        try {
            var url = URI.create(text);
            if (List.of("http", "https").contains(url.getScheme()) && url.getHost() != null) {
                return url;
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw new Misunderstood(name + " must be an http or https URL.");
    }
}
