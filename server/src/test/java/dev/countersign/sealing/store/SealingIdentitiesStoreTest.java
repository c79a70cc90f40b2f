package dev.countersign.sealing.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.kernel.WallClock;
import dev.countersign.sealing.SealingKeys;
import dev.countersign.sealing.SealingSelfTest;
import dev.countersign.store.Database;
import dev.countersign.store.TestDatabases;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every database must do with the sealing certificates. */
abstract class SealingIdentitiesStoreTest {
    Database database;

    @TempDir
    Path folder;

    abstract Database open();

    @AfterEach
    void close() {
        database.close();
    }

    private SealingKeys node() {
        var identities = new JooqSealingIdentities(database.db(), database.transactions(), TestDatabases.secrets());
        return new SealingKeys(identities, WallClock.system());
    }

    @Test
    void twoNodesThatStartAtOnceAgreeOnOneKey() {
        database = open();
        var first = CompletableFuture.supplyAsync(() -> node().current().chain());
        var second = CompletableFuture.supplyAsync(() -> node().current().chain());

        assertThat(first.join())
                .isEqualTo(second.join())
                .isEqualTo(node().current().chain());
    }

    @Test
    void theKeyMakesValidSealsAfterAStart() {
        database = open();
        node().current();

        new SealingSelfTest(node()).run();
    }
}
