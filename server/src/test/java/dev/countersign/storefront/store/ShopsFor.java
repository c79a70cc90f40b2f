package dev.countersign.storefront.store;

import dev.countersign.kernel.WallClock;
import dev.countersign.store.Database;
import dev.countersign.store.TestDatabases;
import dev.countersign.storefront.Shops;

/** The stored shops for tests of other packages. */
public final class ShopsFor {
    private ShopsFor() {}

    public static Shops database(Database database, WallClock clock) {
        return new JooqShops(database.db(), database.transactions(), TestDatabases.secrets(), clock);
    }
}
