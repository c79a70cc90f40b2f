package dev.countersign.autosign.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.countersign.account.User;
import dev.countersign.autosign.AuthorityEvent.AuthorityGiven;
import dev.countersign.autosign.AuthorityEvent.AuthorityRevoked;
import dev.countersign.autosign.StandingAuthorities;
import dev.countersign.autosign.StandingAuthority;
import dev.countersign.history.History;
import dev.countersign.history.Recorded;
import dev.countersign.history.store.HistoryFor;
import dev.countersign.identity.Application;
import dev.countersign.identity.InMemory.MemoryConsents;
import dev.countersign.identity.Scopes;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Actor;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.UserId;
import dev.countersign.store.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every database must do with standing authorities, and what the log knows of them. */
abstract class StandingAuthoritiesStoreTest {
    private static final Instant T0 = Instant.parse("2026-05-01T10:00:00Z");
    private static final AccountId ACME = new AccountId(UUID.randomUUID());
    private static final Set<String> LEAVE = Set.of(Scopes.STANDING_AUTHORITY);
    private static final Application SHOP = application("Shop");
    private static final Application OTHER = application("Other");

    private final User ann = user("Ann");
    private final User ben = user("Ben");
    private final Actor annAtThePage = actor(ann, Actor.Kind.CONSOLE);
    private final MemoryConsents consents = new MemoryConsents();
    private Instant now = T0;

    @TempDir
    Path folder;

    private Database database;
    private History history;
    private StandingAuthorities authorities;

    abstract Database open();

    @BeforeEach
    void openDatabase() {
        database = open();
        var types = new AutosignConfiguration().authorityFacts();
        history = HistoryFor.facts(database, List.of(types), List.of());
        authorities = new JooqStandingAuthorities(
                database.db(), database.transactions(), history, consents, Ids.random(), () -> now);
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void anAuthorityIsForOneUserAndOneApplication() {
        var given = authorities.give(ann, SHOP, annAtThePage);

        assertThat(given.given()).isEqualTo(new StandingAuthority.Act(T0, Actor.Kind.CONSOLE, ann.id(), "192.0.2.1"));
        assertThat(authorities.inForce(ACME, ann.id(), SHOP.integrationKey())).contains(given);
        assertThat(authorities.inForce(ACME, ann.id(), OTHER.integrationKey())).isEmpty();
        assertThat(authorities.inForce(ACME, ben.id(), SHOP.integrationKey())).isEmpty();
        assertThat(authorities.inForce(new AccountId(UUID.randomUUID()), ann.id(), SHOP.integrationKey()))
                .isEmpty();
        assertThat(authorities.find(ACME, ann.id(), given.id())).contains(given);
        assertThat(authorities.find(ACME, ben.id(), given.id())).isEmpty();
        assertThat(authorities.find(new AccountId(UUID.randomUUID()), ann.id(), given.id()))
                .isEmpty();
    }

    @Test
    void whatIsInForceIsNotGivenAgain() {
        var first = authorities.give(ann, SHOP, annAtThePage);

        assertThat(authorities.give(ann, SHOP, actor(ann, Actor.Kind.API))).isEqualTo(first);
        assertThat(authorities.of(ACME, ann.id())).containsExactly(first);
        assertThat(facts(first)).hasSize(1);
    }

    @Test
    void nobodyGivesItForSomebodyElse() {
        assertThatIllegalArgumentException().isThrownBy(() -> authorities.give(ann, SHOP, actor(ben, Actor.Kind.API)));
    }

    @Test
    void revokingEndsItAndTheConsentToAskForAnother() {
        consents.give(ann.id(), SHOP.integrationKey(), LEAVE);
        var given = authorities.give(ann, SHOP, annAtThePage);
        now = T0.plusSeconds(60);

        var revoked = authorities
                .revoke(ACME, ann.id(), given.id(), actor(ben, Actor.Kind.API))
                .orElseThrow();

        assertThat(revoked.revoked()).isEqualTo(new StandingAuthority.Act(now, Actor.Kind.API, ben.id(), "192.0.2.1"));
        assertThat(authorities.inForce(ACME, ann.id(), SHOP.integrationKey())).isEmpty();
        assertThat(authorities.of(ACME, ann.id())).containsExactly(revoked);
        assertThat(authorities.find(ACME, ann.id(), given.id())).contains(revoked);
        assertThat(consents.has(ann.id(), SHOP.integrationKey(), LEAVE)).isFalse();
    }

    @Test
    void whatIsRevokedStaysAsItEnded() {
        var given = authorities.give(ann, SHOP, annAtThePage);
        var revoked = authorities.revoke(ACME, ann.id(), given.id(), annAtThePage);
        now = T0.plusSeconds(60);

        assertThat(authorities.revoke(ACME, ann.id(), given.id(), annAtThePage)).isEqualTo(revoked);
        assertThat(facts(given)).hasSize(2);
    }

    @Test
    void onlyTheUsersOwnIsRevoked() {
        var given = authorities.give(ann, SHOP, annAtThePage);

        assertThat(authorities.revoke(ACME, ben.id(), given.id(), annAtThePage)).isEmpty();
        assertThat(authorities.inForce(ACME, ann.id(), SHOP.integrationKey())).contains(given);
    }

    @Test
    void itIsGivenAnewUnderAnIdOfItsOwn() {
        var first = authorities.give(ann, SHOP, annAtThePage);
        authorities.revoke(ACME, ann.id(), first.id(), annAtThePage);
        now = T0.plusSeconds(60);

        var second = authorities.give(ann, SHOP, annAtThePage);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(authorities.of(ACME, ann.id()))
                .extracting(StandingAuthority::id)
                .containsExactly(second.id(), first.id());
    }

    @Test
    void theLogKnowsWhoGaveAndRevokedItAndFromWhere() {
        var given = authorities.give(ann, SHOP, annAtThePage);
        authorities.revoke(ACME, ann.id(), given.id(), actor(ben, Actor.Kind.API));

        var log = facts(given);
        assertThat(log)
                .extracting(recorded -> (Object) recorded.fact())
                .containsExactly(
                        new AuthorityGiven(ann.id().toString(), SHOP.integrationKey(), "Shop"),
                        new AuthorityRevoked(ann.id().toString(), SHOP.integrationKey()));
        assertThat(log).extracting(recorded -> recorded.by().name()).containsExactly("Ann", "Ben");
        assertThat(log.getFirst().by().ip()).isEqualTo("192.0.2.1");
        assertThat(history.isIntact(ACME, given.id())).isTrue();
    }

    @Test
    void thoseWhoGiveSideBySideGiveOne() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 16; i++) {
                threads.submit(() -> authorities.give(ann, SHOP, annAtThePage));
            }
        }

        assertThat(authorities.of(ACME, ann.id())).hasSize(1);
        assertThat(facts(authorities.of(ACME, ann.id()).getFirst())).hasSize(1);
    }

    private List<? extends Recorded<?>> facts(StandingAuthority authority) {
        return history.of(ACME, authority.id());
    }

    private static Application application(String name) {
        return Application.publicClient(UUID.randomUUID().toString(), name, ACME, List.of(), T0);
    }

    private static User user(String name) {
        var email = name + "@example.com";
        return new User(new UserId(UUID.randomUUID()), ACME, name, email, false, "Active", T0);
    }

    private static Actor actor(User user, Actor.Kind kind) {
        return new Actor(kind, user.id().toString(), user.name(), user.email(), "192.0.2.1");
    }
}
