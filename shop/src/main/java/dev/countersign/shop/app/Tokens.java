package dev.countersign.shop.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The access tokens that are good at the moment, and what can be exchanged for one. */
final class Tokens {
    private static final Duration OF_A_CODE = Duration.ofMinutes(10);

    private final InstantSource clock;
    private final Map<String, Instant> access = new HashMap<>();
    private final Map<String, Refresh> refresh = new HashMap<>();
    private final Map<String, Instant> codes = new HashMap<>();

    /** A refresh token, and the one it was given for. */
    private record Refresh(Instant end, @Nullable String predecessor) {}

    Tokens(InstantSource clock) {
        this.clock = clock;
    }

    /** @param life null for ever */
    synchronized void accept(String token, @Nullable Duration life) {
        access.put(token, life == null ? Instant.MAX : clock.instant().plus(life));
    }

    synchronized String issue(@Nullable Duration life) {
        var token = Secrets.random("shpat_");
        accept(token, life);
        return token;
    }

    /** @param predecessor the token that was shown for it; it lives on until the new one is used */
    synchronized String issueRefresh(Duration life, @Nullable String predecessor) {
        var token = Secrets.random("shprt_");
        refresh.put(token, new Refresh(clock.instant().plus(life), predecessor));
        return token;
    }

    synchronized String issueCode() {
        var code = Secrets.random("");
        codes.put(code, clock.instant().plus(OF_A_CODE));
        return code;
    }

    synchronized boolean isGood(String token) {
        return access.entrySet().stream()
                .anyMatch(entry -> Secrets.equal(entry.getKey(), token) && isAhead(entry.getValue()));
    }

    /** A code is good once. */
    synchronized boolean spendCode(String code) {
        var end = codes.remove(code);
        return end != null && isAhead(end);
    }

    synchronized boolean useRefresh(String token) {
        var known = refresh.get(token);
        if (known == null || !isAhead(known.end())) {
            return false;
        }
        if (known.predecessor() != null) {
            refresh.remove(known.predecessor());
        }
        return true;
    }

    synchronized void revokeAll() {
        access.clear();
        refresh.clear();
        codes.clear();
    }

    private boolean isAhead(Instant end) {
        return end.isAfter(clock.instant());
    }
}
