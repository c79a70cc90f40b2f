package dev.countersign.storefront.store;

import static dev.countersign.store.tables.Tables.STOREFRONT_PACE;

import dev.countersign.kernel.WallClock;
import dev.countersign.store.Transactions;
import dev.countersign.store.tables.tables.records.StorefrontPaceRecord;
import dev.countersign.storefront.Shop;
import dev.countersign.storefront.record.Pace;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The buckets of all shops in the database. One that is fuller than full is a queue: who comes next waits longer. */
final class JooqPace implements Pace {
    private static final long UNIT = 1_000;

    private final DSLContext db;
    private final Transactions transactions;
    private final WallClock clock;

    /** What was kept already, for a shop says the same with each answer. */
    private final Map<String, Bucket> told = new ConcurrentHashMap<>();

    JooqPace(DSLContext db, Transactions transactions, WallClock clock) {
        this.db = db;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Duration reserve(Shop shop, int calls) {
        return transactions.write(() -> {
            var row = fill(shop, units(shop, calls));
            return wait(row.getFilledThousandths(), bucket(row, shop));
        });
    }

    @Override
    public void settle(Shop shop, int calls) {
        transactions.write(() -> fill(shop, units(shop, calls)));
    }

    @Override
    public void pause(Shop shop, Duration wait) {
        transactions.write(() -> {
            var row = fill(shop, 0);
            var bucket = bucket(row, shop);
            var full = bucket.ours() * UNIT + wait.toMillis() * bucket.perSecond();
            fill(shop, Math.max(0, full - row.getFilledThousandths()));
        });
    }

    @Override
    public void learn(Shop shop, Bucket bucket) {
        var key = shop.domain() + " " + shop.style();
        if (!bucket.equals(told.get(key))) {
            transactions.write(() -> {
                var row = fill(shop, 0);
                row.setBucketSize(bucket.size());
                row.setLeakPerSecond(bucket.perSecond());
                row.store();
            });
            told.put(key, bucket);
        }
    }

    private static long units(Shop shop, int calls) {
        return calls * (long) Bucket.perCall(shop.style()) * UNIT;
    }

    // a thousandth of a unit leaks in a thousandth of a second, times what leaks in one
    private static Duration wait(long filled, Bucket bucket) {
        var over = filled - bucket.ours() * UNIT;
        return over <= 0 ? Duration.ZERO : Duration.ofMillis(Math.ceilDiv(over, bucket.perSecond()));
    }

    /** The bucket as it is now, with so much more in it. */
    private StorefrontPaceRecord fill(Shop shop, long more) {
        transactions.alone("storefront pace " + shop.domain());
        var now = clock.instant();
        var row = row(shop);
        var since = row.getCountedAt() == null ? Duration.ZERO : Duration.between(row.getCountedAt(), now);
        var leaked = Math.max(0, since.toMillis()) * bucket(row, shop).perSecond();
        row.setFilledThousandths(Math.max(0, Math.max(0, row.getFilledThousandths() - leaked) + more));
        row.setCountedAt(now);
        row.store();
        return row;
    }

    /** A shop we speak another language with now is counted in other units, from the beginning. */
    private StorefrontPaceRecord row(Shop shop) {
        var style = shop.style().wire();
        var kept = db.selectFrom(STOREFRONT_PACE)
                .where(STOREFRONT_PACE.SHOP.eq(shop.domain().name()))
                .fetchOptional()
                .orElseGet(() -> db.newRecord(STOREFRONT_PACE));
        if (!style.equals(kept.getApiStyle())) {
            kept.setShop(shop.domain().name());
            kept.setApiStyle(style);
            kept.setFilledThousandths(0L);
            kept.setBucketSize(null);
            kept.setLeakPerSecond(null);
        }
        return kept;
    }

    private static Bucket bucket(StorefrontPaceRecord row, Shop shop) {
        @Nullable Integer size = row.getBucketSize();
        @Nullable Integer perSecond = row.getLeakPerSecond();
        return size == null || perSecond == null ? Bucket.smallest(shop.style()) : new Bucket(size, perSecond);
    }
}
