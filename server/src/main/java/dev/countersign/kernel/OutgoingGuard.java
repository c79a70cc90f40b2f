package dev.countersign.kernel;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which addresses the server itself may call: over HTTPS, without a user in the address, on the usual port, at a host that
 * was allowed by name. Redirects are for the caller to refuse: they would lead past the guard.
 */
public final class OutgoingGuard {
    private final Predicate<String> hosts;
    private final Set<String> plainOrigins;

    /**
     * @param hosts judges the host in lower case
     * @param plainOrigins further origins, such as {@code http://localhost:8090}, that the operator himself started
     */
    public OutgoingGuard(Predicate<String> hosts, Set<String> plainOrigins) {
        this.hosts = hosts;
        this.plainOrigins = Set.copyOf(plainOrigins);
    }

    /** The address itself, or an {@link IllegalArgumentException} that says what is wrong with it. */
    public URI allowed(URI address) {
        if (address.getHost() == null || address.getRawUserInfo() != null || address.getRawFragment() != null) {
            throw new IllegalArgumentException("an address to call has a host, and neither a user nor a fragment");
        }
        if (plainOrigins.contains(address.getScheme() + "://" + address.getRawAuthority())) {
            return address;
        }
        var usualPort = address.getPort() == -1 || address.getPort() == 443;
        if (!"https".equals(address.getScheme()) || !usualPort || !isAllowed(address.getHost())) {
            throw new IllegalArgumentException(
                    "the server does not call " + address.getScheme() + "://" + address.getRawAuthority());
        }
        return address;
    }

    private boolean isAllowed(String host) {
        return hosts.test(host.toLowerCase(Locale.ROOT));
    }
}
