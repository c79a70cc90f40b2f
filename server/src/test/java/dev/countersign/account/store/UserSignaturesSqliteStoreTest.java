package dev.countersign.account.store;

import dev.countersign.store.Database;
import dev.countersign.store.TestDatabases;

class UserSignaturesSqliteStoreTest extends UserSignaturesStoreTest {
    @Override
    Database open() {
        return TestDatabases.sqlite(folder);
    }
}
