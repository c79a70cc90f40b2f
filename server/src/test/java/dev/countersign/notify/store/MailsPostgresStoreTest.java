package dev.countersign.notify.store;

import dev.countersign.store.Database;
import dev.countersign.store.TestDatabases;

final class MailsPostgresStoreTest extends MailsStoreTest {
    @Override
    Database open() {
        return TestDatabases.postgres();
    }
}
