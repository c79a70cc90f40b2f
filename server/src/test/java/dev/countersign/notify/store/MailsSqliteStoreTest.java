package dev.countersign.notify.store;

import dev.countersign.store.Database;
import dev.countersign.store.TestDatabases;

final class MailsSqliteStoreTest extends MailsStoreTest {
    @Override
    Database open() {
        return TestDatabases.sqlite(folder);
    }
}
