package dev.countersign.autosign.store;

import dev.countersign.store.Database;
import dev.countersign.store.TestDatabases;

class StandingAuthoritiesSqliteStoreTest extends StandingAuthoritiesStoreTest {
    @Override
    Database open() {
        return TestDatabases.sqlite(folder);
    }
}
