package dev.countersign.sealing.store;

import dev.countersign.store.Database;
import dev.countersign.store.TestDatabases;

final class SealingIdentitiesSqliteStoreTest extends SealingIdentitiesStoreTest {
    @Override
    Database open() {
        return TestDatabases.sqlite(folder);
    }
}
