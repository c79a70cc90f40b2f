package dev.countersign.identity.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.countersign.identity.Caller;
import dev.countersign.identity.Callers;
import dev.countersign.kernel.Digest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Remembers callers for a second, which is also how long a revoked token lives on. */
final class CachedCallers implements Callers {
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final Callers callers;
    private final Cache<String, Caller> cache = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();

    CachedCallers(Callers callers) {
        this.callers = callers;
    }

    @Override
    public Caller authenticate(@Nullable String authorization, @Nullable String legacyHeader) {
        // Hashed, so that no token or password lies in memory longer than its request
        var key = Digest.sha256(authorization + "\n" + legacyHeader);
        return cache.get(key, unknown -> callers.authenticate(authorization, legacyHeader));
    }
}
