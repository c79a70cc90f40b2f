package dev.countersign.identity;

import static dev.countersign.identity.GivenIdentity.AUDIENCE;
import static dev.countersign.identity.GivenIdentity.FIRST;
import static dev.countersign.identity.GivenIdentity.SECOND;
import static dev.countersign.identity.GivenIdentity.keyPair;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jwt.JWTClaimsSet;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JwtBearerTest {
    private final GivenIdentity given = new GivenIdentity();

    @BeforeEach
    void consent() {
        given.consentOfAnn();
    }

    @Test
    void anyOfTheKeysMayHaveSigned() {
        var issued = exchange(given.assertion(SECOND, claims -> {}));

        assertThat(issued.expiresIn()).isEqualTo(Duration.ofHours(1));
        assertThat(issued.refreshToken()).isNull();
        assertThat(issued.scopes()).containsExactly("signature", "impersonation");
    }

    @Test
    void aWrongAudienceLooksLikeAnUnknownIssuer() {
        assertThat(refusal(FIRST, claims -> claims.audience("account.example.com")))
                .isEqualTo("issuer_not_found");
    }

    @Test
    void anUnknownIssuerIsNamed() {
        assertThat(refusal(FIRST, claims -> claims.issuer(UUID.randomUUID().toString())))
                .isEqualTo("issuer_not_found");
    }

    @Test
    void aForeignKeyIsRefused() {
        assertThat(refusal(keyPair(), claims -> {})).isEqualTo("no_valid_keys_or_signatures");
    }

    @Test
    void anAssertionEndsFiveMinutesAfterItsTimeBecauseClocksDiffer() {
        assertThat(refusal(FIRST, claims -> expiring(claims, -6))).isEqualTo("expired_grant");
        assertThat(exchange(given.assertion(FIRST, claims -> expiring(claims, -4))))
                .isNotNull();
    }

    @Test
    void anAssertionLivesAnHourAtMost() {
        assertThat(refusal(FIRST, claims -> expiring(claims, 61))).isEqualTo("invalid_request");
    }

    @Test
    void anAssertionFromTheFutureIsRefused() {
        assertThat(refusal(FIRST, claims -> claims.issueTime(Date.from(given.now.plus(Duration.ofMinutes(6))))))
                .isEqualTo("invalid_request");
    }

    @Test
    void oldSdksSendNotBeforeInPlaceOfIssuedAt() {
        var assertion = given.assertion(FIRST, claims -> claims.issueTime(null).notBeforeTime(Date.from(given.now)));

        assertThat(exchange(assertion).accessToken()).isNotBlank();
    }

    @Test
    void anUnknownUserIsNamed() {
        assertThat(refusal(FIRST, claims -> claims.subject(UUID.randomUUID().toString())))
                .isEqualTo("user_not_found");
        assertThat(refusal(FIRST, claims -> claims.subject(null))).isEqualTo("user_not_found");
    }

    @Test
    void withoutConsentTheErrorIsTheBareWord() {
        var assertion = given.assertion(FIRST, claims -> claims.claim("scope", "signature click.manage"));

        var refusal = catchThrowableOfType(OAuthRefusal.class, () -> exchange(assertion));

        assertThat(refusal.error()).isEqualTo("consent_required");
        assertThat(refusal.description()).isNull();
    }

    @Test
    void whatIsNoJwtIsRefused() {
        assertThat(catchThrowableOfType(OAuthRefusal.class, () -> exchange("x.y.z"))
                        .error())
                .isEqualTo("invalid_grant");
    }

    private void expiring(JWTClaimsSet.Builder claims, int minutes) {
        claims.issueTime(Date.from(given.now.minus(Duration.ofMinutes(minutes < 0 ? 30 : 0))));
        claims.expirationTime(Date.from(given.now.plus(Duration.ofMinutes(minutes))));
    }

    private String refusal(KeyPair signer, Consumer<JWTClaimsSet.Builder> change) {
        var assertion = given.assertion(signer, change);
        return catchThrowableOfType(OAuthRefusal.class, () -> exchange(assertion))
                .description();
    }

    private IssuedTokens exchange(String assertion) {
        return given.jwtBearer.exchange(assertion, Set.of(AUDIENCE));
    }
}
