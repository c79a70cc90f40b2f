package dev.countersign.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.identity.SignIn.Outcome;
import org.junit.jupiter.api.Test;

class SignInTest {
    private final GivenIdentity given = new GivenIdentity();

    @Test
    void theRightPasswordWelcomesByAddressOrByGuid() {
        given.passwords.set(given.ann.id(), "secret");

        assertThat(given.signIn.attempt("ANN@example.com", "secret", "192.0.2.1"))
                .isEqualTo(new Outcome.Welcome(given.ann));
        assertThat(given.signIn.attempt(given.ann.id().toString(), "secret", "192.0.2.1"))
                .isEqualTo(new Outcome.Welcome(given.ann));
    }

    @Test
    void nobodyHasAnAddressThatPostgresRefuses() {
        given.passwords.set(given.ann.id(), "secret");

        assertThat(given.signIn.attempt("ann@example.com\0", "secret", "192.0.2.1"))
                .isEqualTo(new Outcome.Wrong());
    }
}
