package dev.countersign.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A JWT in which an application claims to act for a user; nothing in it is true until it was checked. */
final class Assertion {
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final Duration LONGEST_LIFE = Duration.ofHours(1);

    private final SignedJWT jwt;
    private final JWTClaimsSet claims;

    private Assertion(SignedJWT jwt, JWTClaimsSet claims) {
        this.jwt = jwt;
        this.claims = claims;
    }

    static Assertion parse(String text) {
        try {
            var jwt = SignedJWT.parse(text);
            return new Assertion(jwt, Objects.requireNonNull(jwt.getJWTClaimsSet()));
        } catch (ParseException | RuntimeException e) {
            throw OAuthRefusal.invalidGrant("invalid_request");
        }
    }

    Optional<String> issuer() {
        return Optional.ofNullable(claims.getIssuer());
    }

    Optional<String> subject() {
        return Optional.ofNullable(claims.getSubject());
    }

    Set<String> scopes() {
        return Scopes.parse(claims.getClaim("scope") instanceof String scope ? scope : null);
    }

    boolean isFor(Collection<String> audiences) {
        return claims.getAudience().stream().anyMatch(audiences::contains);
    }

    /** SDKs name no key in the header, so every key of the application is tried. */
    boolean isSignedByOneOf(List<String> publicKeys) {
        return JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm())
                && publicKeys.stream().anyMatch(this::isSignedBy);
    }

    private boolean isSignedBy(String publicKey) {
        try {
            var key = JWK.parseFromPEMEncodedObjects(publicKey).toRSAKey();
            return jwt.verify(new RSASSAVerifier(key));
        } catch (JOSEException | ClassCastException e) {
            return false;
        }
    }

    void requireCurrent(Instant now) {
        var expiry = instant(claims.getExpirationTime());
        if (expiry == null) {
            throw OAuthRefusal.invalidGrant("invalid_request");
        }
        if (!now.minus(SKEW).isBefore(expiry)) {
            throw OAuthRefusal.invalidGrant("expired_grant");
        }
        var start = start(now);
        if (start.isAfter(now.plus(SKEW)) || expiry.isAfter(start.plus(LONGEST_LIFE))) {
            throw OAuthRefusal.invalidGrant("invalid_request");
        }
    }

    /** Old SDKs send {@code nbf} instead of {@code iat}. */
    private Instant start(Instant now) {
        var issuedAt = instant(claims.getIssueTime());
        var notBefore = instant(claims.getNotBeforeTime());
        if (issuedAt != null) {
            return issuedAt;
        }
        return notBefore == null ? now.plus(SKEW) : notBefore;
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
