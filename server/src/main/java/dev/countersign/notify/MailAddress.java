package dev.countersign.notify;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Checks addresses before they get near a header. */
public final class MailAddress {
    private static final Pattern SHAPE = Pattern.compile(
            "[^\\s\\p{Cntrl}\\p{Cf}\\p{Cs}<>()\\[\\]\\\\,;:\"@]{1,64}@[^\\s\\p{Cntrl}\\p{Cf}\\p{Cs}<>()\\[\\]\\\\,;:\"@]{1,255}");

    private MailAddress() {}

    /** Addresses with equal keys are the same mailbox to us. */
    static String key(String address) {
        return Normalizer.normalize(address.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    static boolean isValid(String address) {
        return SHAPE.matcher(address.strip()).matches();
    }

    /** The address as it goes on the wire: the domain in ASCII where the local part allows it. */
    public static String checked(String address) {
        var bare = Normalizer.normalize(address.strip(), Normalizer.Form.NFC);
        if (!SHAPE.matcher(bare).matches()) {
            throw new MailRefused("not a mail address");
        }
        var at = bare.indexOf('@');
        return bare.substring(0, at) + "@" + ascii(bare.substring(at + 1));
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            throw new MailRefused("not a mail address");
        }
    }
}
