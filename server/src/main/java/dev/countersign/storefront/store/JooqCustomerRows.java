package dev.countersign.storefront.store;

import static dev.countersign.store.tables.Tables.STOREFRONT_SUBMISSION;
import static dev.countersign.store.tables.Tables.STOREFRONT_WRITE_BACK;
import static org.jooq.impl.DSL.coalesce;

import dev.countersign.kernel.AccountId;
import dev.countersign.store.Transactions;
import dev.countersign.storefront.ShopDomain;
import dev.countersign.storefront.news.CustomerRows;
import dev.countersign.storefront.record.WriteBack;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** A customer's submissions and their rows of work in the database. */
final class JooqCustomerRows implements CustomerRows {
    private final DSLContext db;
    private final Transactions transactions;

    JooqCustomerRows(DSLContext db, Transactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    @Override
    public List<WriteBack> all(AccountId account, ShopDomain shop, String customer) {
        return db.selectFrom(STOREFRONT_WRITE_BACK)
                .where(work(account, shop, customer))
                .orderBy(STOREFRONT_WRITE_BACK.TURN)
                .fetch(JooqWriteBacks::row);
    }

    @Override
    public List<WriteBack> move(AccountId account, ShopDomain shop, String from, String to) {
        return transactions.write(() -> {
            // nobody submits meanwhile; in one order for all, so that two moves do not wait for each other
            Stream.of(from, to).sorted().forEach(id -> transactions.alone(JooqSubmissions.turnsOf(shop, id)));
            var turn = JooqSubmissions.lastTurn(db, shop, to);
            var moving = all(account, shop, from);
            for (var row : moving) {
                turn++;
                move(row, to, turn);
            }
            var ids = moving.stream().map(row -> row.submission().toString()).toList();
            keepOrigin(account, shop, from, to);
            return all(account, shop, to).stream()
                    .filter(row -> ids.contains(row.submission().toString()))
                    .toList();
        });
    }

    /** A try that is under way keeps nothing after this, for it knows an earlier version. */
    private void move(WriteBack row, String to, int turn) {
        db.update(STOREFRONT_WRITE_BACK)
                .set(STOREFRONT_WRITE_BACK.CUSTOMER_ID, to)
                .set(STOREFRONT_WRITE_BACK.TURN, turn)
                .set(STOREFRONT_WRITE_BACK.VERSION, STOREFRONT_WRITE_BACK.VERSION.plus(1))
                .where(
                        work(row.account(), row.shop(), row.customer()),
                        STOREFRONT_WRITE_BACK.SUBMISSION_ID.eq(row.submission().toString()))
                .execute();
    }

    private void keepOrigin(AccountId account, ShopDomain shop, String from, String to) {
        var made = STOREFRONT_SUBMISSION;
        db.update(made)
                .set(made.ORIGINAL_CUSTOMER_ID, coalesce(made.ORIGINAL_CUSTOMER_ID, made.CUSTOMER_ID))
                .set(made.CUSTOMER_ID, to)
                .where(made.ACCOUNT_ID.eq(account.toString()), made.SHOP.eq(shop.name()), made.CUSTOMER_ID.eq(from))
                .execute();
    }

    private static Condition work(AccountId account, ShopDomain shop, String customer) {
        return STOREFRONT_WRITE_BACK
                .ACCOUNT_ID
                .eq(account.toString())
                .and(STOREFRONT_WRITE_BACK.SHOP.eq(shop.name()))
                .and(STOREFRONT_WRITE_BACK.CUSTOMER_ID.eq(customer));
    }
}
