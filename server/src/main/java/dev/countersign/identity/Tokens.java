package dev.countersign.identity;

import dev.countersign.identity.Grant.Kind;
import dev.countersign.kernel.Digest;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.UserId;
import dev.countersign.kernel.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Issues codes and tokens, exchanges one for the other, and takes them back. */
public final class Tokens {
    private static final Duration CODE_LIFE = Duration.ofMinutes(5);
    private static final Duration ACCESS_LIFE = Duration.ofHours(8);
    private static final Duration ASSERTED_ACCESS_LIFE = Duration.ofHours(1);
    private static final Duration REFRESH_LIFE = Duration.ofDays(30);
    private static final String TOO_LATE = "expired_client_token";

    private final Grants grants;
    private final Ids ids;
    private final WallClock clock;

    public Tokens(Grants grants, Ids ids, WallClock clock) {
        this.grants = grants;
        this.ids = ids;
        this.clock = clock;
    }

    /** A code for the user who signed in; with a challenge it takes the verifier to redeem it. */
    public String code(Application application, UserId user, Set<String> scopes, @Nullable String challenge) {
        var marked = application.publicClient() ? Scopes.unproven(scopes) : scopes;
        var holder = new Holder(application.integrationKey(), user, marked, ids.guid());
        return added(fresh(holder, Kind.CODE, now().plus(CODE_LIFE), challenge));
    }

    /** The tokens for a code, once. A code that comes back was stolen or leaked, so all it led to is revoked. */
    public IssuedTokens redeem(Application application, String code, @Nullable String verifier) {
        var grant = unused(application, Kind.CODE, code);
        requireProof(application, grant.challenge(), verifier);
        return exchange(grant, now().plus(REFRESH_LIFE));
    }

    /** New tokens for a refresh token, which is replaced. Only the scope {@code extended} gives it another 30 days. */
    public IssuedTokens refresh(Application application, String refreshToken) {
        var grant = unused(application, Kind.REFRESH, refreshToken);
        var extended = grant.scopes().contains(Scopes.EXTENDED);
        return exchange(grant, extended ? now().plus(REFRESH_LIFE) : grant.expiresAt());
    }

    /** The token of the implicit grant. */
    public IssuedTokens implicit(Application application, UserId user, Set<String> scopes) {
        var holder = new Holder(application.integrationKey(), user, Scopes.unproven(scopes), ids.guid());
        return access(holder, ACCESS_LIFE);
    }

    /** The token for a JWT assertion. */
    IssuedTokens asserted(Application application, UserId user, Set<String> scopes) {
        return access(new Holder(application.integrationKey(), user, scopes, ids.guid()), ASSERTED_ACCESS_LIFE);
    }

    /** Who an access token stands for, while it is valid. */
    Optional<Grant> access(String token) {
        return grants.find(Digest.sha256(token))
                .filter(grant -> grant.kind() == Kind.ACCESS)
                .filter(grant -> !grant.isExpired(now()));
    }

    /** Ends an access token, or all that belongs to a refresh token; what is not the application's stays. */
    public void revoke(Application application, String token) {
        grants.find(Digest.sha256(token))
                .filter(grant -> grant.belongsTo(application))
                .ifPresent(this::revoke);
    }

    private void revoke(Grant grant) {
        if (grant.kind() == Kind.ACCESS) {
            grants.revoke(grant.hash());
        } else {
            grants.revokeFamily(grant.family());
        }
    }

    private Grant unused(Application application, Kind kind, String token) {
        var grant = grants.find(Digest.sha256(token))
                .filter(found -> found.kind() == kind && found.belongsTo(application))
                .filter(found -> !found.isExpired(now()))
                .orElseThrow(() -> OAuthRefusal.invalidGrant(TOO_LATE));
        if (grant.usedAt() != null) {
            throw usedTwice(grant);
        }
        return grant;
    }

    private IssuedTokens exchange(Grant grant, Instant refreshUntil) {
        var holder = new Holder(grant.integrationKey(), grant.user(), grant.scopes(), grant.family());
        var access = fresh(holder, Kind.ACCESS, now().plus(ACCESS_LIFE), null);
        var refresh = fresh(holder, Kind.REFRESH, refreshUntil, null);
        if (!grants.exchange(grant.hash(), now(), List.of(access.grant(), refresh.grant()))) {
            throw usedTwice(grant);
        }
        return new IssuedTokens(access.secret(), refresh.secret(), ACCESS_LIFE, grant.scopes());
    }

    private OAuthRefusal usedTwice(Grant grant) {
        grants.revokeFamily(grant.family());
        return OAuthRefusal.invalidGrant(TOO_LATE);
    }

    private static void requireProof(Application application, @Nullable String challenge, @Nullable String verifier) {
        // A verifier without a challenge may be an attack that dropped the challenge (RFC 9700, 4.8.2)
        var proven = challenge == null
                ? verifier == null && !application.publicClient()
                : verifier != null && Pkce.matches(challenge, verifier);
        if (!proven) {
            throw OAuthRefusal.invalidGrant("The code_verifier does not match the code_challenge.");
        }
    }

    private IssuedTokens access(Holder holder, Duration life) {
        var token = added(fresh(holder, Kind.ACCESS, now().plus(life), null));
        return new IssuedTokens(token, null, life, holder.scopes());
    }

    private String added(Fresh fresh) {
        grants.add(fresh.grant());
        return fresh.secret();
    }

    private Fresh fresh(Holder holder, Kind kind, Instant expiresAt, @Nullable String challenge) {
        var secret = ids.secret();
        var grant = new Grant(
                Digest.sha256(secret),
                kind,
                holder.family(),
                holder.user(),
                holder.integrationKey(),
                holder.scopes(),
                challenge,
                now(),
                expiresAt,
                null);
        return new Fresh(secret, grant);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Whom new tokens are for. */
    private record Holder(String integrationKey, UserId user, Set<String> scopes, UUID family) {}

    /** A grant and, for the last time, the secret it is the hash of. */
    private record Fresh(String secret, Grant grant) {}
}
