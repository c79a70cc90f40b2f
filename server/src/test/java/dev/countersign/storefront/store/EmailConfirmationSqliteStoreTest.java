package dev.countersign.storefront.store;

import dev.countersign.store.Database;
import dev.countersign.store.TestDatabases;

/** The same on SQLite. */
class EmailConfirmationSqliteStoreTest extends EmailConfirmationStoreTest {
    @Override
    Database open() {
        return TestDatabases.sqlite(folder);
    }
}
