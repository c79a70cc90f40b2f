package dev.countersign.storefront.form;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countersign.kernel.Digest;
import dev.countersign.store.DerivedKeys;
import dev.countersign.storefront.Hmac;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What makes a form page good for one submission by one customer: signed with a key the shop never sees.
 *
 * @param baseHash of the values the page was filled with
 * @param nonce so that no two pages have the same token
 */
public record FormToken(
        String shop, String customer, String form, int version, String baseHash, String nonce, Instant expiresAt) {
    public static final Duration LIFE = Duration.ofMinutes(30);

    /** The field of the form that holds it. */
    static final String FIELD = "form_token";

    private static final String PREFIX = "v1.";
    private static final String SEPARATOR = "\n";
    private static final int LONGEST = 2_000;

    public String seal(DerivedKeys keys) {
        var text = String.join(
                SEPARATOR,
                List.of(
                        shop,
                        customer,
                        form,
                        String.valueOf(version),
                        baseHash,
                        nonce,
                        String.valueOf(expiresAt.getEpochSecond())));
        var first = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
        return PREFIX + first + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(code(keys, shop, first));
    }

    /** The token of this shop in the text; empty where it is forged, or of another shop. */
    public static Optional<FormToken> open(DerivedKeys keys, String shop, String text) {
        var dot = text.lastIndexOf('.');
        if (text.length() > LONGEST || !text.startsWith(PREFIX) || dot <= PREFIX.length()) {
            return Optional.empty();
        }
        var first = text.substring(PREFIX.length(), dot);
        try {
            var code = Base64.getUrlDecoder().decode(text.substring(dot + 1));
            return Hmac.same(code(keys, shop, first), code)
                    ? Optional.of(read(new String(Base64.getUrlDecoder().decode(first), UTF_8)))
                            .filter(token -> token.shop.equals(shop))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public boolean isFor(String ofCustomer, String ofForm) {
        return customer.equals(ofCustomer) && form.equals(ofForm);
    }

    /** Under which a submission is kept: who reads the database cannot post the page again. */
    public String hash() {
        return Digest.sha256(nonce);
    }

    private static byte[] code(DerivedKeys keys, String shop, String first) {
        return Hmac.sha256(keys.key("storefront form token of " + shop), ("shopify-form\0" + first).getBytes(US_ASCII));
    }

    private static FormToken read(String text) {
        var parts = text.split(SEPARATOR, -1);
        return new FormToken(
                parts[0],
                parts[1],
                parts[2],
                Integer.parseInt(parts[3]),
                parts[4],
                parts[5],
                Instant.ofEpochSecond(Long.parseLong(parts[6])));
    }
}
