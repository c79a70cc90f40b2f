package dev.countersign.storefront.store;

import dev.countersign.store.Database;
import dev.countersign.store.TestDatabases;

/** The same on PostgreSQL. */
class WriteBackPostgresStoreTest extends WriteBackStoreTest {
    @Override
    Database open() {
        return TestDatabases.postgres();
    }
}
