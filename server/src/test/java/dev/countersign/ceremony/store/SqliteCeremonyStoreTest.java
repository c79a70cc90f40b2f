package dev.countersign.ceremony.store;

import dev.countersign.store.Database;
import dev.countersign.store.TestDatabases;

class SqliteCeremonyStoreTest extends CeremonyStoreTest {
    @Override
    Database open() {
        return TestDatabases.sqlite(folder);
    }
}
