package dev.countersign.history.store;

import dev.countersign.history.FactTypes;
import dev.countersign.history.Follower;
import dev.countersign.history.History;
import dev.countersign.store.Database;
import java.util.List;

/** The real log, for tests of rooms that write into it. */
public final class HistoryFor {
    private HistoryFor() {}

    public static History facts(Database database, List<FactTypes> types, List<Follower> followers) {
        return new JooqHistory(database.db(), new FactJson(types), () -> followers);
    }
}
