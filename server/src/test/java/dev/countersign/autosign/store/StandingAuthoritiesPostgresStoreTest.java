package dev.countersign.autosign.store;

import dev.countersign.store.Database;
import dev.countersign.store.TestDatabases;

class StandingAuthoritiesPostgresStoreTest extends StandingAuthoritiesStoreTest {
    @Override
    Database open() {
        return TestDatabases.postgres();
    }
}
