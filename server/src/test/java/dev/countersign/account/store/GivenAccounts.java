package dev.countersign.account.store;

import dev.countersign.account.Accounts;
import dev.countersign.store.OpenTransactions;
import dev.countersign.store.Transactions;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.sqlite.SQLiteDataSource;

/** A fresh database with our tables, and accounts in it. */
public final class GivenAccounts {
    private final DSLContext db;
    private final Transactions transactions = new OpenTransactions(); // one thread, one statement at a time
    private final Accounts accounts;

    public GivenAccounts(Path folder) {
        var url = "jdbc:sqlite:" + folder.resolve("test.db");
        Flyway.configure()
                .dataSource(url, "", "")
                .placeholders(Map.of("bytes", "blob"))
                .load()
                .migrate();
        var source = new SQLiteDataSource();
        source.setUrl(url);
        this.db = DSL.using(source, SQLDialect.SQLITE);
        this.accounts = new JooqAccounts(db, transactions);
    }

    public DSLContext db() {
        return db;
    }

    public Transactions transactions() {
        return transactions;
    }

    public Accounts accounts() {
        return accounts;
    }
}
