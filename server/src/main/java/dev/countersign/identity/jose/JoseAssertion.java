package dev.countersign.identity.jose;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.countersign.identity.Assertion;
import dev.countersign.identity.OAuthRefusal;
import dev.countersign.identity.Scopes;
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

/** An assertion read with Nimbus JOSE + JWT. */
public final class JoseAssertion implements Assertion {
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final Duration LONGEST_LIFE = Duration.ofHours(1);

    private final SignedJWT jwt;
    private final JWTClaimsSet claims;

    private JoseAssertion(SignedJWT jwt, JWTClaimsSet claims) {
        this.jwt = jwt;
        this.claims = claims;
    }

    public static JoseAssertion parse(String text) {
        try {
            var jwt = SignedJWT.parse(text);
            return new JoseAssertion(jwt, Objects.requireNonNull(jwt.getJWTClaimsSet()));
        } catch (ParseException | RuntimeException e) {
            throw OAuthRefusal.invalidGrant("invalid_request");
        }
    }

    @Override
    public Optional<String> issuer() {
        return Optional.ofNullable(claims.getIssuer());
    }

    @Override
    public Optional<String> subject() {
        return Optional.ofNullable(claims.getSubject());
    }

    @Override
    public Set<String> scopes() {
        return Scopes.parse(claims.getClaim("scope") instanceof String scope ? scope : null);
    }

    @Override
    public boolean isFor(Collection<String> audiences) {
        return claims.getAudience().stream().anyMatch(audiences::contains);
    }

    @Override
    public boolean isSignedByOneOf(List<String> publicKeys) {
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

    @Override
    public void requireCurrent(Instant now) {
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
