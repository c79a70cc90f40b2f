package dev.countersign.account.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.account.Account;
import dev.countersign.account.AccountSettings;
import dev.countersign.account.User;
import dev.countersign.account.signature.SignatureFont;
import dev.countersign.account.signature.UserSignature;
import dev.countersign.account.signature.UserSignature.Look;
import dev.countersign.account.signature.UserSignature.Times;
import dev.countersign.account.signature.UserSignatures;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Extras;
import dev.countersign.kernel.UserId;
import dev.countersign.store.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every database must do with the signatures users keep. */
abstract class UserSignaturesStoreTest {
    private static final Instant T0 = Instant.parse("2026-05-01T10:00:00Z");
    private static final AccountId ACME = new AccountId(UUID.randomUUID());
    private static final AccountId OTHER = new AccountId(UUID.randomUUID());
    private static final UserId ANN = new UserId(UUID.randomUUID());
    private static final UserId BEN = new UserId(UUID.randomUUID());

    @TempDir
    Path folder;

    private Database database;
    private UserSignatures signatures;

    abstract Database open();

    @BeforeEach
    void twoUsers() {
        database = open();
        var accounts = new JooqAccounts(database.db(), database.transactions());
        accounts.add(new Account(ACME, "1000", "Acme", T0, AccountSettings.DEFAULT));
        accounts.add(new User(ANN, ACME, "Ann", "ann@example.com", false, "Active", T0));
        accounts.add(new User(BEN, ACME, "Ben", "ben@example.com", false, "Active", T0));
        signatures = new JooqUserSignatures(database.db(), database.transactions());
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void aSignatureComesBackAsItWas() {
        var kept = signatures.add(of(ANN, "Ann Archer", true));

        assertThat(signatures.of(ACME, ANN)).containsExactly(kept);
        assertThat(kept).isEqualTo(of(ANN, "Ann Archer", true, kept.id()));
        assertThat(signatures.of(ACME, BEN)).isEmpty();
        assertThat(signatures.of(OTHER, ANN)).isEmpty();
    }

    @Test
    void oneIsTheStandardAndTheLastToSayItIs() {
        var first = signatures.add(of(ANN, "one", false));
        var second = signatures.add(of(ANN, "two", true));
        signatures.add(of(BEN, "three", true));

        assertThat(first.standard()).isTrue();
        assertThat(signatures.standard(ACME, ANN)).contains(second);
        assertThat(signatures.of(ACME, ANN)).filteredOn(UserSignature::standard).containsExactly(second);
    }

    @Test
    void aClosedStandardIsFollowedByAnother() {
        signatures.add(of(ANN, "one", false));
        var standard = signatures.add(of(ANN, "two", true));

        assertThat(signatures.close(standard, T0)).isTrue();
        assertThat(signatures.close(standard, T0)).isFalse();
        assertThat(signatures.standard(ACME, ANN).orElseThrow().look().name()).isEqualTo("one");
    }

    @Test
    void aReplacedSignatureTellsItsSuccessor() {
        var old = signatures.add(of(ANN, "one", true));
        var fresh = signatures.replace(old.id(), of(ANN, "one and a half", false));

        assertThat(fresh.orElseThrow().standard()).isTrue();
        assertThat(signatures.of(ACME, ANN)).containsExactly(fresh.orElseThrow());
        assertThat(signatures.successor(ACME, ANN, old.id()))
                .contains(fresh.orElseThrow().id());
        assertThat(signatures.successor(OTHER, ANN, old.id())).isEmpty();
        assertThat(signatures.replace(old.id(), of(ANN, "too late", false))).isEmpty();
    }

    @Test
    void nobodyReplacesTheSignatureOfSomebodyElse() {
        var anns = signatures.add(of(ANN, "one", true));

        assertThat(signatures.replace(anns.id(), of(BEN, "mine", true))).isEmpty();
        assertThat(signatures.of(ACME, ANN)).containsExactly(anns);
    }

    @Test
    void aNameIsUsedOnce() {
        var old = signatures.add(of(ANN, "one", true));
        var fresh = signatures.add(of(ANN, "one", false));

        assertThat(signatures.of(ACME, ANN)).containsExactly(fresh);
        assertThat(signatures.successor(ACME, ANN, old.id())).contains(fresh.id());
    }

    @Test
    void thoseWhoAddSideBySideLeaveOneStandard() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 16; i++) {
                var name = "signature " + i;
                threads.submit(() -> signatures.add(of(ANN, name, true)));
            }
        }

        assertThat(signatures.of(ACME, ANN)).hasSize(16);
        assertThat(signatures.of(ACME, ANN)).filteredOn(UserSignature::standard).hasSize(1);
    }

    private static UserSignature of(UserId user, String name, boolean standard) {
        return of(user, name, standard, UUID.randomUUID());
    }

    private static UserSignature of(UserId user, String name, boolean standard, UUID id) {
        return new UserSignature(
                id,
                ACME,
                user,
                new Look(name, "AA", SignatureFont.RAGE_ITALIC, "a".repeat(64), null),
                standard,
                new Extras(Map.of("externalID", "7")),
                new Times(T0, T0.plusSeconds(1), T0.plusSeconds(2)));
    }
}
