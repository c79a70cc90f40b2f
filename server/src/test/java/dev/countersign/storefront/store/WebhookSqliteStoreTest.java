package dev.countersign.storefront.store;

import dev.countersign.store.Database;
import dev.countersign.store.TestDatabases;

/** The same on SQLite. */
class WebhookSqliteStoreTest extends WebhookStoreTest {
    @Override
    Database open() {
        return TestDatabases.sqlite(folder);
    }
}
