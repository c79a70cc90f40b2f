package dev.countersign.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The name in a Host header, apart from its port; anything not shaped like one is nobody's name. */
final class HostName {
    private static final Pattern SHAPE = Pattern.compile("([A-Za-z0-9._-]{1,253}|\\[[0-9a-fA-F:.]{2,45}])(:\\d{1,5})?");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

    private HostName() {}

    static Optional<String> of(String hostHeader) {
        var matcher = SHAPE.matcher(hostHeader);
        return matcher.matches() ? Optional.of(bare(matcher.group(1))) : Optional.empty();
    }

    static boolean isLoopback(String name) {
        return LOOPBACK.contains(bare(name));
    }

    /** As it stands in a URL: IPv6 addresses in brackets. */
    static String inUrl(String name) {
        return name.contains(":") && !name.startsWith("[") ? "[" + name + "]" : name;
    }

    static String bare(String name) {
        return name.replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
    }
}
