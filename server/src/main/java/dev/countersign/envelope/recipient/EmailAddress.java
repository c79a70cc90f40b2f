package dev.countersign.envelope.recipient;

import java.util.regex.Pattern;

/** Whether a text can be an e-mail address. Letters of every script are welcome (RFC 6531). */
public final class EmailAddress {
    private static final Pattern SHAPE =
            Pattern.compile("[^\\s@<>(),;:\\\\\"\\[\\]\\p{Cntrl}]+@[\\p{L}\\p{M}\\p{N}-]+(\\.[\\p{L}\\p{M}\\p{N}-]+)*");

    private EmailAddress() {}

    public static boolean isValid(String text) {
        return text.length() <= 100 && SHAPE.matcher(text).matches();
    }
}
