package dev.countersign.storefront.form;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.countersign.storefront.Hmac;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What a page of a merchant's own theme proves: that the shop rendered it for this customer, for this form, on this day.
 * It is no proof that he is there now; that is the shop's signature under the post.
 *
 * @param day since 1970 in UTC: the calendar day of a theme is that of the shop's own time zone
 */
record ThemeHash(String shop, String form, String customer, long day) {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    /** The message as the theme writes it. */
    private String message() {
        return String.join("|", "v1", shop, form, customer, String.valueOf(day));
    }

    boolean is(String hex, String secret) {
        return HEX.matcher(hex).matches()
                && Hmac.same(
                        hex.getBytes(US_ASCII),
                        HexFormat.of().formatHex(Hmac.sha256(secret, message())).getBytes(US_ASCII));
    }
}
