package dev.countersign.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokensTest {
    /** The example of RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final Set<String> SCOPES = Set.of("signature");

    private final GivenIdentity given = new GivenIdentity();
    private final Tokens tokens = given.tokens;

    @Test
    void theChallengeIsThatOfTheRfc() {
        assertThat(Pkce.challengeOf(VERIFIER)).isEqualTo(CHALLENGE);
    }

    @Test
    void aCodeGivesTokensOnce() {
        var code = tokens.code(given.application, given.ann.id(), SCOPES, null);

        var issued = tokens.redeem(given.application, code, null);

        assertThat(issued.expiresIn()).isEqualTo(Duration.ofHours(8));
        assertThat(tokens.access(issued.accessToken())).isPresent();
        refused(() -> tokens.redeem(given.application, code, null));
        assertThat(tokens.access(issued.accessToken()))
                .as("what a code led to, after it came twice")
                .isEmpty();
    }

    @Test
    void aCodeEndsAfterFiveMinutes() {
        var code = tokens.code(given.application, given.ann.id(), SCOPES, null);
        given.wait(Duration.ofMinutes(5));

        refused(() -> tokens.redeem(given.application, code, null));
    }

    @Test
    void aCodeBelongsToItsApplication() {
        var code = tokens.code(given.application, given.ann.id(), SCOPES, null);

        refused(() -> tokens.redeem(given.publicClient, code, VERIFIER));
        assertThat(tokens.redeem(given.application, code, null)).isNotNull();
    }

    @Test
    void aChallengeWantsItsVerifier() {
        var code = tokens.code(given.publicClient, given.ann.id(), SCOPES, CHALLENGE);

        refused(() -> tokens.redeem(given.publicClient, code, null));
        refused(() -> tokens.redeem(given.publicClient, code, VERIFIER.replace('d', 'e')));
        assertThat(tokens.redeem(given.publicClient, code, VERIFIER)).isNotNull();
    }

    @Test
    void onlyASecretOrAKeyProvesTheApplicationAndTheMarkIsToldToNobody() {
        var bySecret =
                tokens.redeem(given.application, tokens.code(given.application, given.ann.id(), SCOPES, null), null);
        var byNothing = tokens.implicit(given.application, given.ann.id(), SCOPES);
        var byPhone = tokens.redeem(
                given.publicClient, tokens.code(given.publicClient, given.ann.id(), SCOPES, CHALLENGE), VERIFIER);
        var phoneLater = tokens.refresh(given.publicClient, byPhone.refreshToken());

        assertThat(provesApplication(bySecret)).isTrue();
        assertThat(provesApplication(byNothing)).isFalse();
        assertThat(provesApplication(phoneLater)).isFalse();
        assertThat(byNothing.scopes()).isEqualTo(SCOPES);
        assertThat(phoneLater.scopes()).isEqualTo(SCOPES);
    }

    private boolean provesApplication(IssuedTokens issued) {
        return Scopes.proveTheApplication(
                tokens.access(issued.accessToken()).orElseThrow().scopes());
    }

    @Test
    void aVerifierWithoutChallengeIsRefused() {
        var code = tokens.code(given.application, given.ann.id(), SCOPES, null);

        refused(() -> tokens.redeem(given.application, code, VERIFIER));
    }

    @Test
    void aRefreshTokenIsReplacedAndItsReturnRevokesTheFamily() {
        var first = issued(SCOPES);
        var second = tokens.refresh(given.application, first.refreshToken());

        assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
        refused(() -> tokens.refresh(given.application, first.refreshToken()));
        refused(() -> tokens.refresh(given.application, second.refreshToken()));
    }

    @Test
    void onlyTheScopeExtendedProlongsRefreshing() {
        var plain = issued(SCOPES);
        var extended = issued(Set.of("signature", "extended"));
        given.wait(Duration.ofDays(20));
        var plainAgain = tokens.refresh(given.application, plain.refreshToken());
        var extendedAgain = tokens.refresh(given.application, extended.refreshToken());
        given.wait(Duration.ofDays(20));

        refused(() -> tokens.refresh(given.application, plainAgain.refreshToken()));
        assertThat(tokens.refresh(given.application, extendedAgain.refreshToken()))
                .isNotNull();
    }

    @Test
    void anAccessTokenEndsAndCanBeRevoked() {
        var issued = issued(SCOPES);
        var other = issued(SCOPES);

        tokens.revoke(given.application, issued.accessToken());
        given.wait(Duration.ofHours(7));

        assertThat(tokens.access(issued.accessToken())).isEmpty();
        assertThat(tokens.access(other.accessToken())).isPresent();
        given.wait(Duration.ofHours(1));
        assertThat(tokens.access(other.accessToken())).isEmpty();
    }

    private IssuedTokens issued(Set<String> scopes) {
        return tokens.redeem(given.application, tokens.code(given.application, given.ann.id(), scopes, null), null);
    }

    private static void refused(Runnable act) {
        assertThatExceptionOfType(OAuthRefusal.class).isThrownBy(act::run);
    }
}
