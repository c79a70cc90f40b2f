package dev.countersign.api.v21.envelopes;

import dev.countersign.api.wire.WireObject;
import dev.countersign.kernel.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Where an application wants its signers back: a page of the web, or a link that opens an app. */
final class ReturnAddress {
    private static final Set<String> NEVER = Set.of("javascript", "data", "vbscript", "file");

    private ReturnAddress() {}

    /** The address as it came, when a browser can be sent there. */
    static String of(WireObject json, String name, String url) {
        var address = parsed(json, name, url);
        var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!address.isAbsolute()
                || NEVER.contains(scheme)
                || scheme.startsWith("http") && address.getRawAuthority() == null) {
            throw refused(json, name, url);
        }
        return url;
    }

    // the placeholder {event} is no part of a URL yet
    private static URI parsed(WireObject json, String name, String url) {
        try {
            return new URI(url.replace("{event}", "event"));
        } catch (URISyntaxException e) {
            throw refused(json, name, url);
        }
    }

    private static Refusal refused(WireObject json, String name, String url) {
        return json.invalid(name, url, "an absolute URL, percent-encoded, of the web or of an app");
    }
}
