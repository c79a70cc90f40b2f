package dev.countersign.storefront.store;

import dev.countersign.store.Database;
import dev.countersign.store.TestDatabases;

/** The same on PostgreSQL. */
class PrivacyPostgresStoreTest extends PrivacyStoreTest {
    @Override
    Database open() {
        return TestDatabases.postgres();
    }
}
