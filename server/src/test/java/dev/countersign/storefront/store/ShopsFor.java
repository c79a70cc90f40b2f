package dev.countersign.storefront.store;

import dev.countersign.job.FakeJobs;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.kernel.WallClock;
import dev.countersign.store.Database;
import dev.countersign.store.TestDatabases;
import dev.countersign.storefront.Shops;
import dev.countersign.storefront.record.WriteBacks;

/** The stored shops for tests of other packages. */
public final class ShopsFor {
    private ShopsFor() {}

    public static Shops database(Database database, WallClock clock) {
        return new JooqShops(database.db(), database.transactions(), TestDatabases.secrets(), clock);
    }

    public static WriteBacks outbox(Database database, BusinessClock clock) {
        return new JooqWriteBacks(database.db(), database.transactions(), new FakeJobs(), clock);
    }
}
