package dev.countersign.api.v21.envelopes;

import java.util.regex.Pattern;

/** Whether a text can be an e-mail address. Letters of every script are welcome (RFC 6531). */
final class EmailAddress {
    private static final Pattern SHAPE =
            Pattern.compile("[^\\s@<>(),;:\\\\\"\\[\\]\\p{Cntrl}]+@[\\p{L}\\p{M}\\p{N}-]+(\\.[\\p{L}\\p{M}\\p{N}-]+)*");

    private EmailAddress() {}

    static boolean isValid(String text) {
        return text.length() <= 100 && SHAPE.matcher(text).matches();
    }
}
