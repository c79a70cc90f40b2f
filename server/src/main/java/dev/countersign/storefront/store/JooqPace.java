package dev.countersign.storefront.store;

import static dev.countersign.store.tables.Tables.STOREFRONT_PACE;

import dev.countersign.kernel.WallClock;
import dev.countersign.store.Transactions;
import dev.countersign.storefront.Shop;
import dev.countersign.storefront.record.Pace;
import java.time.Duration;
import org.jooq.DSLContext;

/** The buckets of all shops in the database. One that is fuller than full is a queue: who comes next waits longer. */
final class JooqPace implements Pace {
    private static final long UNIT = 1_000;

    private final DSLContext db;
    private final Transactions transactions;
    private final WallClock clock;

    JooqPace(DSLContext db, Transactions transactions, WallClock clock) {
        this.db = db;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Duration reserve(Shop shop, int calls) {
        return transactions.write(() ->
                wait(shop, fill(shop, calls * (long) allowance(shop).perCall() * UNIT)));
    }

    @Override
    public void settle(Shop shop, int calls) {
        transactions.write(() -> fill(shop, calls * (long) allowance(shop).perCall() * UNIT));
    }

    @Override
    public void pause(Shop shop, Duration wait) {
        transactions.write(() -> {
            var full = allowance(shop).most() * UNIT
                    + wait.toMillis() * allowance(shop).perSecond();
            return fill(shop, Math.max(0, full - fill(shop, 0)));
        });
    }

    private static Duration wait(Shop shop, long filled) {
        var over = filled - allowance(shop).most() * UNIT;
        // a thousandth of a unit leaks in a thousandth of a second, times what leaks in one
        return over <= 0
                ? Duration.ZERO
                : Duration.ofMillis(Math.ceilDiv(over, allowance(shop).perSecond()));
    }

    private long fill(Shop shop, long more) {
        transactions.alone("storefront pace " + shop.domain());
        var now = clock.instant();
        var row = db.selectFrom(STOREFRONT_PACE)
                .where(STOREFRONT_PACE.SHOP.eq(shop.domain().name()))
                .fetchOptional();
        var filled = row.map(before -> leaked(
                                before.getFilledThousandths(),
                                Duration.between(before.getCountedAt(), now),
                                allowance(shop)))
                        .orElse(0L)
                + more;
        var kept = row.orElseGet(() -> db.newRecord(STOREFRONT_PACE));
        kept.setShop(shop.domain().name());
        kept.setFilledThousandths(Math.max(0, filled));
        kept.setCountedAt(now);
        kept.store();
        return filled;
    }

    private static long leaked(long filled, Duration since, Allowance allowance) {
        return Math.max(0, filled - Math.max(0, since.toMillis()) * allowance.perSecond());
    }

    private static Allowance allowance(Shop shop) {
        return Allowance.of(shop.style());
    }
}
