package dev.countersign.api.v21.envelopes;

import static dev.countersign.kernel.ErrorCode.INVALID_REQUEST_PARAMETER;

import dev.countersign.api.wire.WireObject;
import dev.countersign.identity.Application;
import dev.countersign.identity.Applications;
import dev.countersign.identity.Schemes;
import dev.countersign.kernel.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where an application wants its signers back: a page of the web, or a link that opens an app of its own. */
final class ReturnAddresses {
    private final Applications applications;

    ReturnAddresses(Applications applications) {
        this.applications = applications;
    }

    /** The address as it came, when a browser can be sent there and the application may send it there. */
    String read(String integrationKey, WireObject json, String name, String url) {
        var scheme = parsed(json, name, url).getScheme();
        if (scheme == null) {
            throw refused(json, name, url);
        }
        if (!Schemes.isOfTheWeb(scheme)) {
            requireOwn(integrationKey, json, name, scheme);
        }
        return url;
    }

    private static URI parsed(WireObject json, String name, String url) {
        try {
            // the placeholder {event} is no part of a URL yet
            var address = new URI(url.replace("{event}", "event"));
            var scheme = address.getScheme();
            if (scheme != null && Schemes.isOfTheWeb(scheme) && address.getRawAuthority() == null) {
                throw refused(json, name, url);
            }
            return address;
        } catch (URISyntaxException e) {
            throw refused(json, name, url);
        }
    }

    private static Refusal refused(WireObject json, String name, String url) {
        return json.invalid(name, url, "an absolute URL, percent-encoded, of the web or of an app");
    }

    private void requireOwn(String integrationKey, WireObject json, String name, String scheme) {
        var own = applications.find(integrationKey).map(Application::appSchemes).orElse(Set.of());
        if (own.stream().noneMatch(scheme::equalsIgnoreCase)) {
            throw INVALID_REQUEST_PARAMETER
                    .because("Signers cannot be sent to the scheme '" + scheme + "' of " + json.path(name) + ".")
                    .with(Refusal.Detail.of(json.path(name), scheme + ":", "a URL that begins with " + listed(own))
                            .fix(fix(integrationKey, scheme)));
        }
    }

    private static String listed(Set<String> own) {
        return Stream.concat(Stream.of("http", "https"), own.stream())
                .map(scheme -> scheme + ":")
                .collect(Collectors.joining(", "));
    }

    private static String fix(String integrationKey, String scheme) {
        if (!Schemes.mayBeOfAnApp(scheme)) {
            return "Send signers to a page of your application; no application may register this scheme.";
        }
        return "Register a redirect URI with this scheme: bin/countersign app allow --integration-key " + integrationKey
                + " --redirect-uri " + scheme + "://signed, or in the sandbox POST /dev/apps/" + integrationKey
                + " with {\"redirectUris\": [\"" + scheme + "://signed\"]}.";
    }
}
