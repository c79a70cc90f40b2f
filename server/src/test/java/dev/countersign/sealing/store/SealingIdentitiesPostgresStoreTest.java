package dev.countersign.sealing.store;

import dev.countersign.store.Database;
import dev.countersign.store.TestDatabases;

final class SealingIdentitiesPostgresStoreTest extends SealingIdentitiesStoreTest {
    @Override
    Database open() {
        return TestDatabases.postgres();
    }
}
