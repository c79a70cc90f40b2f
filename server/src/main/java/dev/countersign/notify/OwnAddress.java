package dev.countersign.notify;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The address our mails come from, as the operator writes it: {@code a@b.example} or {@code Name <a@b.example>}. */
public record OwnAddress(@Nullable String name, String address) {
    private static final Pattern NAMED = Pattern.compile("\\s*(?:\"([^\"]*)\"|([^<>\"]*?))\\s*<([^<>]*)>\\s*");

    /** Refuses with {@link IllegalArgumentException} what no mail can come from. */
    public static OwnAddress parse(String text) {
        var named = NAMED.matcher(text);
        if (!named.matches()) {
            return new OwnAddress(null, checked(text, text));
        }
        var name = named.group(1) == null ? named.group(2) : named.group(1);
        var line = Harmless.line(name, 100);
        return new OwnAddress(line.isEmpty() ? null : line, checked(named.group(3), text));
    }

    private static String checked(String address, String text) {
        try {
            return MailAddress.checked(address);
        } catch (MailRefused e) {
            throw new IllegalArgumentException(
                    "--mail-from takes an address such as no-reply@example.com or \"Name <no-reply@example.com>\", not "
                            + text + ".");
        }
    }

    /** As it was written, tidied. */
    public String text() {
        return name == null ? address : "\"" + name.replace("\"", "") + "\" <" + address + ">";
    }

    String domain() {
        return address.substring(address.indexOf('@') + 1);
    }
}
