package dev.countersign.storefront;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The two other codes of a shop: over the query of an installation, in hex, and over the bytes of a webhook, in base64. */
public final class ShopSignatures {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{43}=");

    private ShopSignatures() {}

    /** Whether the raw query of an installation carries the {@code hmac} of the shop's secret. */
    public static boolean holdsForInstall(ShopKeys.Keys keys, String rawQuery) {
        return SignedQuery.parse(rawQuery)
                .flatMap(query -> query.only("hmac")
                        .filter(text -> HEX.matcher(text).matches())
                        .map(text -> matches(
                                keys,
                                query.installMessage().getBytes(UTF_8),
                                HexFormat.of().parseHex(text))))
                .orElse(false);
    }

    /** Whether the raw body of a webhook has this code; a parser that touched the body would have changed it. */
    public static boolean holdsForWebhook(ShopKeys.Keys keys, byte[] body, String header) {
        return BASE64.matcher(header).matches()
                && matches(keys, body, Base64.getDecoder().decode(header));
    }

    private static boolean matches(ShopKeys.Keys keys, byte[] message, byte[] code) {
        return keys.known()
                & Stream.concat(Stream.of(Optional.of(keys.current())), Stream.of(keys.previous()))
                        .flatMap(Optional::stream)
                        .map(secret -> Hmac.same(Hmac.sha256(secret.getBytes(UTF_8), message), code))
                        .reduce(false, Boolean::logicalOr);
    }
}
