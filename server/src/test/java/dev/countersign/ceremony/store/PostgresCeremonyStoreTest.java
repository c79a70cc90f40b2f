package dev.countersign.ceremony.store;

import dev.countersign.store.Database;
import dev.countersign.store.TestDatabases;

class PostgresCeremonyStoreTest extends CeremonyStoreTest {
    @Override
    Database open() {
        return TestDatabases.postgres();
    }
}
