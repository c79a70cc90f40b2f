package dev.countersign.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.countersign.account.User;
import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Refusal;
import dev.countersign.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LegacyCallersTest {
    private final GivenIdentity given = new GivenIdentity();

    @Test
    void emailOrUserIdAndAPrefixedKeyWillDo() {
        assertThat(caller("ann@example.com", "correct", "ACME-" + GivenIdentity.KEY, null)
                        .user())
                .isEqualTo(given.ann.id());
        assertThat(caller(given.ann.id().toString(), "correct", GivenIdentity.KEY, null)
                        .application())
                .isEqualTo(GivenIdentity.KEY);
    }

    @Test
    void aWrongPasswordAndAWrongKeyAreToldApart() {
        assertThat(refusal("ann@example.com", "wrong", GivenIdentity.KEY))
                .isEqualTo(ErrorCode.USER_AUTHENTICATION_FAILED);
        assertThat(refusal("ann@example.com", "correct", "none")).isEqualTo(ErrorCode.PARTNER_AUTHENTICATION_FAILED);
    }

    @Test
    void anAdministratorSendsOnBehalfOfAColleague() {
        var bob = new User(
                new UserId(new UUID(3, 3)),
                given.ann.account(),
                "Bob",
                "bob@example.com",
                false,
                "Active",
                Instant.EPOCH);
        given.accounts.add(bob);

        assertThat(caller("ann@example.com", "correct", GivenIdentity.KEY, "bob@example.com")
                        .user())
                .isEqualTo(bob.id());
    }

    @Test
    void aKeyInTheHeaderProvesNoApplicationAndAnAdministratorIsNotHisColleague() {
        var bob = new User(
                new UserId(new UUID(3, 3)),
                given.ann.account(),
                "Bob",
                "bob@example.com",
                false,
                "Active",
                Instant.EPOCH);
        given.accounts.add(bob);
        var ann = caller("ann@example.com", "correct", GivenIdentity.KEY, null);
        var asBob = caller("ann@example.com", "correct", GivenIdentity.KEY, "bob@example.com");

        assertThat(ann.provesApplication()).isFalse();
        assertThat(ann.isHimself(given.ann.id())).isTrue();
        assertThat(asBob.isHimself(bob.id())).isFalse();
    }

    @Test
    void whoIsWrongFiveTimesWaitsAMinute() {
        for (int i = 0; i < 5; i++) {
            given.signIn.attempt("ann@example.com", "wrong", "10.0.0.1");
        }

        assertThat(given.signIn.attempt("ann@example.com", "correct", "10.0.0.1"))
                .isInstanceOf(SignIn.Outcome.Wait.class);
        assertThat(given.signIn.attempt("ann@example.com", "correct", "10.0.0.2"))
                .isInstanceOf(SignIn.Outcome.Welcome.class);
        given.wait(Duration.ofSeconds(61));
        assertThat(given.signIn.attempt("ann@example.com", "correct", "10.0.0.1"))
                .isInstanceOf(SignIn.Outcome.Welcome.class);
    }

    @Test
    void aBearerTokenComesBeforeTheHeader() {
        var token = given.tokens
                .implicit(given.application, given.ann.id(), Scopes.parse("signature"))
                .accessToken();
        var callers = new TokenCallers(given.tokens, given.accounts, legacy(null));

        assertThat(callers.authenticate("bearer " + token, null).email()).isEqualTo("ann@example.com");
        assertThat(catchThrowableOfType(Refusal.class, () -> callers.authenticate("Bearer x", "{}"))
                        .code())
                .isEqualTo(ErrorCode.AUTHORIZATION_INVALID_TOKEN);
        assertThat(catchThrowableOfType(Refusal.class, () -> callers.authenticate(null, null))
                        .code())
                .isEqualTo(ErrorCode.PARTNER_AUTHENTICATION_FAILED);
    }

    private ErrorCode refusal(String user, String password, String key) {
        return catchThrowableOfType(Refusal.class, () -> caller(user, password, key, null))
                .code();
    }

    private Caller caller(String user, String password, String key, @Nullable String onBehalf) {
        return legacy(new LegacyCredentials(user, password, key, onBehalf)).authenticate("header");
    }

    private LegacyCallers legacy(@Nullable LegacyCredentials credentials) {
        return new LegacyCallers(
                header -> Optional.ofNullable(credentials), given.applications, given.accounts, given.signIn);
    }
}
