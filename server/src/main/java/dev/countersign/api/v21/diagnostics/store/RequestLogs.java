package dev.countersign.api.v21.diagnostics.store;

import static dev.countersign.store.tables.Tables.API_REQUEST_LOG;
import static dev.countersign.store.tables.Tables.API_REQUEST_LOG_SETTING;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.UserId;
import dev.countersign.kernel.WallClock;
import dev.countersign.store.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;

/** The last calls of a user, kept from when he switches logging on until its allowance is used up: fifty calls at most. */
public final class RequestLogs {
    /** As many calls as are kept for a user. */
    public static final int MOST = 50;

    /** A logged call; the text never holds a token or a document. */
    public record Entry(String id, String status, String description, Instant at, String text) {}

    /** Whether calls are logged, and how many more will be. */
    public record Setting(boolean on, int most, int remaining) {}

    private final DSLContext db;
    private final Transactions transactions;
    private final WallClock clock;
    private final ConcurrentHashMap<UserId, AtomicInteger> allowances = new ConcurrentHashMap<>();

    RequestLogs(DSLContext db, Transactions transactions, WallClock clock) {
        this.db = db;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Setting setting(UserId user) {
        return db.selectFrom(API_REQUEST_LOG_SETTING)
                .where(API_REQUEST_LOG_SETTING.USER_ID.eq(user.toString()))
                .fetchOptional(row -> new Setting(row.getLogging(), row.getMost(), remaining(user, row.getMost())))
                .orElseGet(() -> new Setting(false, MOST, remaining(user, MOST)));
    }

    private int remaining(UserId user, int most) {
        return Math.max(0, most - db.fetchCount(API_REQUEST_LOG, API_REQUEST_LOG.USER_ID.eq(user.toString())));
    }

    public void change(UserId user, boolean on, int most) {
        allowances.remove(user);
        transactions.write(() -> {
            db.deleteFrom(API_REQUEST_LOG_SETTING)
                    .where(API_REQUEST_LOG_SETTING.USER_ID.eq(user.toString()))
                    .execute();
            db.insertInto(API_REQUEST_LOG_SETTING)
                    .set(API_REQUEST_LOG_SETTING.USER_ID, user.toString())
                    .set(API_REQUEST_LOG_SETTING.LOGGING, on)
                    .set(API_REQUEST_LOG_SETTING.MOST, most)
                    .execute();
        });
    }

    /** Whether one more call may be logged; asked without a query once the allowance is used up. */
    public boolean takes(UserId user) {
        var allowance = allowances.computeIfAbsent(user, u -> new AtomicInteger(allowance(u)));
        return allowance.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    private int allowance(UserId user) {
        var setting = setting(user);
        return setting.on() ? setting.remaining() : 0;
    }

    public void add(AccountId account, UserId user, String status, String description, String text) {
        transactions.write(() -> db.insertInto(API_REQUEST_LOG)
                .set(API_REQUEST_LOG.ID, UUID.randomUUID().toString())
                .set(API_REQUEST_LOG.ACCOUNT_ID, account.toString())
                .set(API_REQUEST_LOG.USER_ID, user.toString())
                .set(API_REQUEST_LOG.STATUS, status)
                .set(API_REQUEST_LOG.DESCRIPTION, description)
                .set(API_REQUEST_LOG.CREATED_AT, clock.instant())
                .set(API_REQUEST_LOG.TEXT, text)
                .execute());
    }

    public List<Entry> list(UserId user) {
        return db.selectFrom(API_REQUEST_LOG)
                .where(API_REQUEST_LOG.USER_ID.eq(user.toString()))
                .orderBy(API_REQUEST_LOG.CREATED_AT.desc())
                .limit(MOST)
                .fetch(row -> new Entry(
                        row.getId(), row.getStatus(), row.getDescription(), row.getCreatedAt(), row.getText()));
    }

    public Optional<Entry> find(UserId user, String id) {
        return list(user).stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    public void clear(UserId user) {
        allowances.remove(user);
        transactions.write(() -> {
            db.deleteFrom(API_REQUEST_LOG)
                    .where(API_REQUEST_LOG.USER_ID.eq(user.toString()))
                    .execute();
        });
    }
}
