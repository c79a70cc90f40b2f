package dev.countersign.storefront.store;

import static dev.countersign.store.tables.Tables.STOREFRONT_INSTALL;

import dev.countersign.store.Transactions;
import dev.countersign.storefront.InstallStates;
import dev.countersign.storefront.ShopDomain;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;

/** Begun installations in the database; those that are too late go when the next begins. */
final class JooqInstallStates implements InstallStates {
    private final DSLContext db;
    private final Transactions transactions;

    JooqInstallStates(DSLContext db, Transactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    @Override
    public void put(String hash, ShopDomain shop, Instant expiresAt) {
        transactions.write(() -> {
            db.deleteFrom(STOREFRONT_INSTALL)
                    .where(STOREFRONT_INSTALL.EXPIRES_AT.lt(expiresAt.minusSeconds(3600)))
                    .execute();
            db.insertInto(STOREFRONT_INSTALL)
                    .set(STOREFRONT_INSTALL.STATE_HASH, hash)
                    .set(STOREFRONT_INSTALL.SHOP, shop.name())
                    .set(STOREFRONT_INSTALL.EXPIRES_AT, expiresAt)
                    .execute();
        });
    }

    @Override
    public Optional<ShopDomain> take(String hash, Instant at) {
        return transactions.write(() -> {
            var found = db.selectFrom(STOREFRONT_INSTALL)
                    .where(STOREFRONT_INSTALL.STATE_HASH.eq(hash))
                    .fetchOptional();
            var taken = db.deleteFrom(STOREFRONT_INSTALL)
                    .where(STOREFRONT_INSTALL.STATE_HASH.eq(hash))
                    .execute();
            return found.filter(row -> taken == 1 && at.isBefore(row.getExpiresAt()))
                    .map(row -> new ShopDomain(row.getShop()));
        });
    }
}
