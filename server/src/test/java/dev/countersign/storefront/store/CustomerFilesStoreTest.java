package dev.countersign.storefront.store;

import static dev.countersign.storefront.GivenShop.ACCOUNT;
import static dev.countersign.storefront.GivenShop.BOB;
import static dev.countersign.storefront.GivenShop.DOMAIN;
import static dev.countersign.storefront.GivenShop.T0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.kernel.Digest;
import dev.countersign.kernel.Ids;
import dev.countersign.store.Database;
import dev.countersign.store.MemoryBlobs;
import dev.countersign.store.TestDatabases;
import dev.countersign.store.tables.Tables;
import dev.countersign.storefront.file.CustomerFile;
import dev.countersign.storefront.file.CustomerFiles;
import dev.countersign.storefront.file.CustomerFilesContract;
import dev.countersign.storefront.file.FileOwner;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every database must do with files of customers. */
abstract class CustomerFilesStoreTest extends CustomerFilesContract {
    private static final FileOwner BOBS = new FileOwner(ACCOUNT, DOMAIN, BOB, "profile");

    private final MemoryBlobs blobs = new MemoryBlobs();
    private Database database;
    private CustomerFiles files;

    @TempDir
    Path folder;

    abstract Database open();

    @BeforeEach
    void openDatabase() {
        database = open();
        files = new JooqCustomerFiles(
                database.db(), database.transactions(), blobs, TestDatabases.secrets(), Ids.random());
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Override
    protected CustomerFiles files() {
        return files;
    }

    @Test
    void nobodyReadsAFileWithoutItsRow() {
        var file = keep(BOBS, "proof");
        var blob =
                database.db().selectFrom(Tables.STOREFRONT_FILE).fetchSingle().getBlob();

        assertThat(blobs.get(Digest.sha256(PDF))).isEmpty();
        assertThat(blob).isNotEqualTo(file.sha256());
        assertThat(blobs.get(blob)).isPresent();
    }

    @Test
    void equalFilesOfTwoCustomersAreNotEqualInTheStore() {
        keep(BOBS, "proof");
        keep(new FileOwner(ACCOUNT, DOMAIN, "2", "profile"), "proof");

        assertThat(database.db().selectFrom(Tables.STOREFRONT_FILE).fetchSet(Tables.STOREFRONT_FILE.BLOB))
                .hasSize(2);
    }

    @Test
    void aRowWithTheContentOfAnotherOpensNothing() {
        var mine = keep(BOBS, "proof");
        var other = keep(BOBS, "other");
        var rows = Tables.STOREFRONT_FILE;
        var from = database.db()
                .selectFrom(rows)
                .where(rows.ID.eq(other.id().toString()))
                .fetchSingle();
        database.transactions()
                .write(() -> database.db()
                        .update(rows)
                        .set(rows.BLOB, from.getBlob())
                        .set(rows.FILE_KEY, from.getFileKey())
                        .where(rows.ID.eq(mine.id().toString()))
                        .execute());

        assertThatThrownBy(() -> files.bytes(ACCOUNT, DOMAIN, mine.id())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatNobodyCameBackForIsSwept() {
        keep(BOBS, "proof");
        files.keep(
                new FileOwner(ACCOUNT, DOMAIN, "2", "profile"),
                new CustomerFile(UUID.randomUUID(), "proof", "b.pdf", "pdf", PDF.length, "0".repeat(64)),
                PDF,
                T0.plus(CustomerFiles.WAITS).plusSeconds(1));

        assertThat(database.db().fetchCount(Tables.STOREFRONT_FILE)).isEqualTo(1);
    }
}
