package dev.countersign.identity.web;

import dev.countersign.kernel.Addresses;
import java.util.LinkedHashSet;
import java.util.Set;

/** What an assertion may be addressed to: this server's OAuth host, or the known host it was sent to. */
final class Audiences {
    private final Addresses addresses;

    Audiences(Addresses addresses) {
        this.addresses = addresses;
    }

    /** Each host with and without its default port: SDKs send what they were configured with. */
    Set<String> of(String scheme, String hostHeader) {
        var audiences = new LinkedHashSet<String>();
        addBothForms(audiences, addresses.oAuthBasePath(), ":443");
        var address = addresses.forCaller(scheme, hostHeader);
        var host = address.substring(address.indexOf("://") + "://".length());
        addBothForms(audiences, host, address.startsWith("https:") ? ":443" : ":80");
        return audiences;
    }

    private static void addBothForms(Set<String> audiences, String host, String defaultPort) {
        audiences.add(host);
        if (host.endsWith(defaultPort)) {
            audiences.add(host.substring(0, host.length() - defaultPort.length()));
        } else if (host.lastIndexOf(':') <= host.lastIndexOf(']')) {
            audiences.add(host + defaultPort);
        }
    }
}
