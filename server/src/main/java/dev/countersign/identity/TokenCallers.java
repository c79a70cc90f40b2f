package dev.countersign.identity;

import dev.countersign.account.Accounts;
import dev.countersign.account.User;
import dev.countersign.kernel.ErrorCode;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the caller from a bearer token, else from the legacy header. */
public final class TokenCallers implements Callers {
    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final Accounts accounts;
    private final LegacyCallers legacy;

    public TokenCallers(Tokens tokens, Accounts accounts, LegacyCallers legacy) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.legacy = legacy;
    }

    @Override
    public Caller authenticate(@Nullable String authorization, @Nullable String legacyHeader) {
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return bearer(authorization.substring(BEARER.length()).strip());
        }
        if (legacyHeader != null && !legacyHeader.isBlank()) {
            return legacy.authenticate(legacyHeader);
        }
        throw ErrorCode.PARTNER_AUTHENTICATION_FAILED.because();
    }

    private Caller bearer(String token) {
        return tokens.access(token)
                .flatMap(this::caller)
                .orElseThrow(() -> ErrorCode.AUTHORIZATION_INVALID_TOKEN.because());
    }

    private Optional<Caller> caller(Grant grant) {
        return accounts.user(grant.user())
                .filter(User::isActive)
                .map(user -> caller(user, grant.integrationKey(), grant.scopes()));
    }

    static Caller caller(User user, String integrationKey, Set<String> scopes) {
        return new Caller(user.id(), user.name(), user.email(), user.admin(), user.account(), integrationKey, scopes);
    }
}
