package dev.countersign.identity;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an application gets for a code, a refresh token or an assertion. */
public record IssuedTokens(String accessToken, @Nullable String refreshToken, Duration expiresIn, Set<String> scopes) {
    public IssuedTokens {
        scopes = Scopes.told(scopes);
    }
}
