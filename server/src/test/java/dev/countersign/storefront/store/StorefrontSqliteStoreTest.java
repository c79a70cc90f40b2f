package dev.countersign.storefront.store;

import dev.countersign.store.Database;
import dev.countersign.store.TestDatabases;

/** The contract on SQLite. */
class StorefrontSqliteStoreTest extends StorefrontStoreTest {
    @Override
    Database open() {
        return TestDatabases.sqlite(folder);
    }
}
