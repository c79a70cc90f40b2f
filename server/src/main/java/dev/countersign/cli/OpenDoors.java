package dev.countersign.cli;

import dev.countersign.kernel.Addresses;
import dev.countersign.kernel.Settings;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The addresses of this server; a Host header gets into a link only when it names a host the operator knows. */
final class OpenDoors implements Addresses {
    private final Settings settings;
    private final Set<String> known;
    private volatile int httpPort;
    private volatile int httpsPort;

    OpenDoors(Settings settings) {
        this.settings = settings;
        this.httpPort = settings.httpPort();
        this.httpsPort = settings.httpsPort();
        var own = Stream.of("localhost", "127.0.0.1", "::1", settings.host());
        var told = Stream.concat(settings.tlsNames().stream(), publicHost().stream());
        this.known = Stream.concat(own, told).map(HostName::bare).collect(Collectors.toUnmodifiableSet());
    }

    void opened(int http, int https) {
        httpPort = http;
        httpsPort = https;
    }

    int httpPort() {
        return httpPort;
    }

    int httpsPort() {
        return httpsPort;
    }

    @Nullable
    String httpUrl() {
        return httpPort == PortConverter.OFF ? null : "http://" + host() + ":" + httpPort;
    }

    @Nullable
    String httpsUrl() {
        return httpsPort == PortConverter.OFF ? null : "https://" + host() + ":" + httpsPort;
    }

    @Override
    public String forMails() {
        return Stream.of(
                        Optional.ofNullable(settings.publicUrl()),
                        Optional.ofNullable(httpUrl()),
                        Optional.ofNullable(httpsUrl()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String oAuthBasePath() {
        var base = settings.publicUrl() != null
                ? settings.publicUrl()
                : Objects.requireNonNullElseGet(httpsUrl(), this::forMails);
        return URI.create(base).getAuthority();
    }

    /** Behind a proxy that ends TLS the call's scheme is http, though the caller used the public URL. */
    @Override
    public String forCaller(String scheme, @Nullable String hostHeader) {
        if (hostHeader == null || !isKnown(hostHeader) || isPublic(hostHeader)) {
            return forMails();
        }
        return (scheme.equals("https") ? "https://" : "http://") + hostHeader;
    }

    boolean isKnown(@Nullable String hostHeader) {
        return hostHeader != null
                && HostName.of(hostHeader).filter(known::contains).isPresent();
    }

    private boolean isPublic(String hostHeader) {
        return settings.publicUrl() != null
                && hostHeader.equalsIgnoreCase(URI.create(settings.publicUrl()).getAuthority());
    }

    private Optional<String> publicHost() {
        return Optional.ofNullable(settings.publicUrl())
                .map(url -> URI.create(url).getHost());
    }

    private String host() {
        boolean isEverywhere = Set.of("0.0.0.0", "::").contains(HostName.bare(settings.host()));
        if (isEverywhere || HostName.isLoopback(settings.host())) {
            return isEverywhere && !settings.tlsNames().isEmpty()
                    ? HostName.inUrl(settings.tlsNames().getFirst())
                    : "localhost";
        }
        return HostName.inUrl(settings.host());
    }
}
