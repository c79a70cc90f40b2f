package dev.countersign.identity.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.account.Account;
import dev.countersign.account.AccountSettings;
import dev.countersign.account.User;
import dev.countersign.account.UserFilter;
import dev.countersign.account.store.GivenAccounts;
import dev.countersign.identity.Application;
import dev.countersign.identity.OAuthRefusal;
import dev.countersign.identity.Tokens;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.UserId;
import dev.countersign.kernel.WallClock;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OAuthStoreTest {
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final WallClock CLOCK = () -> NOW;
    private static final String KEY = "11111111-2222-3333-4444-555555555555";

    @TempDir
    Path folder;

    private GivenAccounts given;
    private final Account account =
            new Account(new AccountId(new UUID(1, 1)), "1000", "Acme", NOW, AccountSettings.DEFAULT);
    private final User ann =
            new User(new UserId(new UUID(2, 2)), account.id(), "Ann Ünal", "Ann@Example.com", true, "Active", NOW);
    private final Application application = Application.confidential(
            KEY, "Shop", account.id(), "secret", List.of("pem"), List.of("http://a/cb", "http://b/cb"), NOW);

    @BeforeEach
    void oneOfEach() {
        given = new GivenAccounts(folder);
        given.accounts().add(account);
        given.accounts().add(ann);
        applications().add(application);
    }

    @Test
    void accountsAndUsersComeBackAsTheyWere() {
        assertThat(given.accounts().named("1000")).contains(account);
        assertThat(given.accounts().find(account.id())).isEqualTo(account);
        assertThat(given.accounts().usersByEmail("ann@example.COM")).containsExactly(ann);
        assertThat(given.accounts()
                        .users(account.id(), new UserFilter(null, "AN", "ÜNAL", Set.of("active", "Closed")), 0, 10)
                        .items())
                .containsExactly(ann);
        assertThat(given.accounts()
                        .users(account.id(), new UserFilter("other@example.com", null, null, Set.of()), 0, 10)
                        .total())
                .isZero();
    }

    @Test
    void applicationsComeBackAsTheyWere() {
        assertThat(applications().find(KEY.toUpperCase(Locale.ROOT))).contains(application);
        assertThat(applications().ofAccount(account.id())).containsExactly(application);
    }

    @Test
    void consentGrows() {
        var consents = new JooqConsents(given.db(), given.transactions(), CLOCK);
        consents.give(ann.id(), KEY, Set.of("signature"));
        consents.give(ann.id(), KEY, Set.of("signature", "impersonation"));

        assertThat(consents.has(ann.id(), KEY, Set.of("signature", "impersonation")))
                .isTrue();
        assertThat(consents.has(ann.id(), KEY, Set.of("click.manage"))).isFalse();
    }

    @Test
    void consentIsWithdrawnScopeByScope() {
        var consents = new JooqConsents(given.db(), given.transactions(), CLOCK);
        consents.give(ann.id(), KEY, Set.of("signature", "impersonation"));

        consents.withdraw(ann.id(), KEY, Set.of("impersonation"));

        assertThat(consents.has(ann.id(), KEY, Set.of("signature"))).isTrue();
        assertThat(consents.has(ann.id(), KEY, Set.of("impersonation"))).isFalse();
    }

    @Test
    void passwordsMatchOnlyTheirUsers() {
        var passwords = new ArgonPasswords(given.db(), given.transactions(), CLOCK);
        passwords.set(ann.id(), "first");
        passwords.set(ann.id(), "second");

        assertThat(passwords.matches(ann.id(), "second")).isTrue();
        assertThat(passwords.matches(ann.id(), "first")).isFalse();
        assertThat(passwords.matches(new UserId(new UUID(0, 0)), "nobody signs in with this"))
                .isFalse();
    }

    @Test
    void codesAreExchangedOnceAndRefreshTokensRotate() {
        var tokens = new Tokens(new JooqGrants(given.db(), given.transactions()), Ids.random(), CLOCK);
        var code = tokens.code(application, ann.id(), Set.of("signature"), null);
        var first = tokens.redeem(application, code, null);
        var second = tokens.refresh(application, first.refreshToken());

        assertThat(second.scopes()).containsExactly("signature");
        refused(() -> tokens.redeem(application, code, null));
        refused(() -> tokens.refresh(application, second.refreshToken()));
    }

    @Test
    void sessionsEnd() {
        var sessions = new JooqLoginSessions(given.db(), given.transactions(), CLOCK);
        sessions.add("hash", ann.id(), NOW.plusSeconds(60));

        assertThat(sessions.find("hash", NOW)).contains(ann.id());
        assertThat(sessions.find("hash", NOW.plusSeconds(60))).isEmpty();
        sessions.end("hash");
        assertThat(sessions.find("hash", NOW)).isEmpty();
    }

    @Test
    void attemptsBeyondTheMostDoNotProlongThePause() {
        var attempts = new JooqLoginAttempts(given.db(), given.transactions());

        assertThat(attempts.count("ann", 2, NOW.minusSeconds(60), NOW)).isEqualTo(1);
        assertThat(attempts.count("ann", 2, NOW.minusSeconds(60), NOW)).isEqualTo(2);
        assertThat(attempts.count("ann", 2, NOW.minusSeconds(30), NOW.plusSeconds(30)))
                .isEqualTo(3);
        assertThat(attempts.count("ann", 2, NOW.plusSeconds(1), NOW.plusSeconds(61)))
                .isEqualTo(1);
    }

    private JooqApplications applications() {
        return new JooqApplications(given.db(), given.transactions());
    }

    private static void refused(Runnable act) {
        Assertions.assertThatExceptionOfType(OAuthRefusal.class).isThrownBy(act::run);
    }
}
