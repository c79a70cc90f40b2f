package dev.countersign.storefront.store;

import dev.countersign.store.Database;
import dev.countersign.store.TestDatabases;

/** The contract on PostgreSQL. */
class CustomerFilesPostgresStoreTest extends CustomerFilesStoreTest {
    @Override
    Database open() {
        return TestDatabases.postgres();
    }
}
