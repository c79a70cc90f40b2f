package dev.countersign.storefront.store;

import static dev.countersign.store.tables.Tables.STOREFRONT_USED_TOKEN;

import dev.countersign.store.Transactions;
import dev.countersign.storefront.signing.UsedTokens;
import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;

/** Used tokens in the database. Those too old to be good for anything are swept as others come. */
final class JooqUsedTokens implements UsedTokens {
    private static final Duration KEPT = Duration.ofHours(2);

    private final DSLContext db;
    private final Transactions transactions;

    JooqUsedTokens(DSLContext db, Transactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    @Override
    public boolean use(String tokenHash, Instant at) {
        return transactions.write(() -> {
            db.deleteFrom(STOREFRONT_USED_TOKEN)
                    .where(STOREFRONT_USED_TOKEN.USED_AT.lt(at.minus(KEPT)))
                    .execute();
            return db.insertInto(STOREFRONT_USED_TOKEN)
                            .set(STOREFRONT_USED_TOKEN.TOKEN_HASH, tokenHash)
                            .set(STOREFRONT_USED_TOKEN.USED_AT, at)
                            .onConflictDoNothing()
                            .execute()
                    == 1;
        });
    }
}
