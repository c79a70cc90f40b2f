package dev.countersign.storefront.store;

import dev.countersign.store.Database;
import dev.countersign.store.TestDatabases;

/** The contract on SQLite. */
class CustomerFilesSqliteStoreTest extends CustomerFilesStoreTest {
    @Override
    Database open() {
        return TestDatabases.sqlite(folder);
    }
}
