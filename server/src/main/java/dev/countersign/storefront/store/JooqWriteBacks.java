package dev.countersign.storefront.store;

import static dev.countersign.store.tables.Tables.STOREFRONT_ATTEMPT;
import static dev.countersign.store.tables.Tables.STOREFRONT_STOP;
import static dev.countersign.store.tables.Tables.STOREFRONT_SUBMISSION;
import static dev.countersign.store.tables.Tables.STOREFRONT_WRITE_BACK;
import static org.jooq.impl.DSL.noCondition;

import dev.countersign.job.Jobs;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.store.Transactions;
import dev.countersign.store.tables.tables.records.StorefrontWriteBackRecord;
import dev.countersign.storefront.ShopDomain;
import dev.countersign.storefront.record.WriteBack;
import dev.countersign.storefront.record.WriteBackJob;
import dev.countersign.storefront.record.WriteBacks;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The outbox of shops in the database. */
final class JooqWriteBacks implements WriteBacks {
    private static final int LONGEST = 1_000;

    private final DSLContext db;
    private final Transactions transactions;
    private final Jobs jobs;
    private final BusinessClock clock;

    JooqWriteBacks(DSLContext db, Transactions transactions, Jobs jobs, BusinessClock clock) {
        this.db = db;
        this.transactions = transactions;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public Optional<WriteBack> next(AccountId account, ShopDomain shop, String customer) {
        return db.selectFrom(STOREFRONT_WRITE_BACK)
                .where(queued(account, shop), STOREFRONT_WRITE_BACK.CUSTOMER_ID.eq(customer))
                .orderBy(STOREFRONT_WRITE_BACK.TURN)
                .limit(1)
                .fetchOptional(JooqWriteBacks::row);
    }

    @Override
    public Optional<WriteBack> find(AccountId account, ShopDomain shop, UUID submission) {
        return db.selectFrom(STOREFRONT_WRITE_BACK)
                .where(of(account, shop), STOREFRONT_WRITE_BACK.SUBMISSION_ID.eq(submission.toString()))
                .fetchOptional(JooqWriteBacks::row);
    }

    @Override
    public List<WriteBack> list(AccountId account, ShopDomain shop, Filter filter, @Nullable Mark after, int most) {
        return db.select(STOREFRONT_WRITE_BACK.fields())
                .from(STOREFRONT_WRITE_BACK)
                .join(STOREFRONT_SUBMISSION)
                .on(STOREFRONT_SUBMISSION.ID.eq(STOREFRONT_WRITE_BACK.SUBMISSION_ID))
                .where(of(account, shop), filtered(filter), older(after))
                .orderBy(STOREFRONT_SUBMISSION.RECEIVED_AT.desc(), STOREFRONT_SUBMISSION.ID)
                .limit(most)
                .fetchInto(STOREFRONT_WRITE_BACK)
                .map(JooqWriteBacks::row);
    }

    private static Condition filtered(Filter filter) {
        return filter.state()
                .map(state -> STOREFRONT_WRITE_BACK.STATE.eq(state.wire()))
                .orElse(noCondition())
                .and(filter.customer()
                        .map(STOREFRONT_WRITE_BACK.CUSTOMER_ID::eq)
                        .orElse(noCondition()))
                .and(filter.form().map(STOREFRONT_SUBMISSION.FORM_KEY::eq).orElse(noCondition()));
    }

    private static Condition older(@Nullable Mark mark) {
        if (mark == null) {
            return noCondition();
        }
        var at = STOREFRONT_SUBMISSION.RECEIVED_AT;
        return at.lt(mark.receivedAt())
                .or(at.eq(mark.receivedAt())
                        .and(STOREFRONT_SUBMISSION.ID.gt(mark.submission().toString())));
    }

    @Override
    public Optional<WriteBack> save(WriteBack changed) {
        var before = changed.version();
        var count = transactions.write(() -> db.update(STOREFRONT_WRITE_BACK)
                .set(STOREFRONT_WRITE_BACK.STATE, changed.state().wire())
                .set(STOREFRONT_WRITE_BACK.ATTEMPTS, changed.attempts())
                .set(STOREFRONT_WRITE_BACK.DUE_AT, changed.dueAt())
                .set(STOREFRONT_WRITE_BACK.HAS_SLOT, changed.hasSlot())
                .set(STOREFRONT_WRITE_BACK.FAILING_SINCE_AT, changed.failingSince())
                .set(STOREFRONT_WRITE_BACK.LAST_ERROR, changed.reason())
                .set(STOREFRONT_WRITE_BACK.PROGRESS, StorefrontJson.write(changed.progress()))
                .set(STOREFRONT_WRITE_BACK.CHANGED_AT, clock.instant())
                .set(STOREFRONT_WRITE_BACK.VERSION, before + 1)
                .where(
                        of(changed.account(), changed.shop()),
                        STOREFRONT_WRITE_BACK.SUBMISSION_ID.eq(
                                changed.submission().toString()),
                        STOREFRONT_WRITE_BACK.VERSION.eq(before))
                .execute());
        return count == 1 ? find(changed.account(), changed.shop(), changed.submission()) : Optional.empty();
    }

    @Override
    public void log(WriteBack row, Attempt attempt) {
        transactions.write(() -> {
            // not the row's own count: a try that was overtaken by a decision of the merchant does not count there
            var number = attempts(row.account(), row.submission()).size() + 1;
            db.insertInto(STOREFRONT_ATTEMPT)
                    .set(STOREFRONT_ATTEMPT.SUBMISSION_ID, row.submission().toString())
                    .set(STOREFRONT_ATTEMPT.NUMBER, number)
                    .set(STOREFRONT_ATTEMPT.ACCOUNT_ID, row.account().toString())
                    .set(STOREFRONT_ATTEMPT.TRIED_AT, attempt.triedAt())
                    .set(STOREFRONT_ATTEMPT.OUTCOME, attempt.outcome().wire())
                    .set(STOREFRONT_ATTEMPT.STATUS, attempt.status())
                    .set(STOREFRONT_ATTEMPT.REASON, cut(attempt.reason(), LONGEST))
                    .set(STOREFRONT_ATTEMPT.REQUEST_ID, cut(attempt.requestId(), 200))
                    .onConflictDoNothing()
                    .execute();
        });
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    @Override
    public List<Attempt> attempts(AccountId account, UUID submission) {
        return db.selectFrom(STOREFRONT_ATTEMPT)
                .where(
                        STOREFRONT_ATTEMPT.ACCOUNT_ID.eq(account.toString()),
                        STOREFRONT_ATTEMPT.SUBMISSION_ID.eq(submission.toString()))
                .orderBy(STOREFRONT_ATTEMPT.NUMBER)
                .fetch(row -> new Attempt(
                        row.getNumber(),
                        row.getTriedAt(),
                        state(row.getOutcome()),
                        row.getStatus(),
                        row.getReason(),
                        row.getRequestId()));
    }

    @Override
    public Optional<Stop> stop(AccountId account, ShopDomain shop) {
        return db.selectFrom(STOREFRONT_STOP)
                .where(STOREFRONT_STOP.ACCOUNT_ID.eq(account.toString()), STOREFRONT_STOP.SHOP.eq(shop.name()))
                .fetchOptional(row -> new Stop(row.getStatus(), row.getReason(), row.getStoppedAt()));
    }

    @Override
    public void stop(AccountId account, ShopDomain shop, Stop stop) {
        transactions.write(() -> {
            if (stop.isByUs()) {
                unstop(account, shop);
            }
            db.insertInto(STOREFRONT_STOP)
                    .set(STOREFRONT_STOP.ACCOUNT_ID, account.toString())
                    .set(STOREFRONT_STOP.SHOP, shop.name())
                    .set(STOREFRONT_STOP.STATUS, stop.status())
                    .set(STOREFRONT_STOP.REASON, cut(stop.reason(), LONGEST))
                    .set(STOREFRONT_STOP.STOPPED_AT, stop.stoppedAt())
                    .onConflictDoNothing()
                    .execute();
        });
    }

    @Override
    public void resume(AccountId account, ShopDomain shop) {
        transactions.write(() -> {
            if (unstop(account, shop)) {
                db.selectFrom(STOREFRONT_WRITE_BACK).where(queued(account, shop)).fetch(JooqWriteBacks::row).stream()
                        .map(WriteBack::line)
                        .distinct()
                        .forEach(line -> jobs.soon(WriteBackJob.NAME, line));
            }
        });
    }

    private boolean unstop(AccountId account, ShopDomain shop) {
        return db.deleteFrom(STOREFRONT_STOP)
                        .where(STOREFRONT_STOP.ACCOUNT_ID.eq(account.toString()), STOREFRONT_STOP.SHOP.eq(shop.name()))
                        .execute()
                == 1;
    }

    private static Condition queued(AccountId account, ShopDomain shop) {
        return of(account, shop).and(STOREFRONT_WRITE_BACK.STATE.eq(WriteBack.State.QUEUED.wire()));
    }

    private static Condition of(AccountId account, ShopDomain shop) {
        return STOREFRONT_WRITE_BACK.ACCOUNT_ID.eq(account.toString()).and(STOREFRONT_WRITE_BACK.SHOP.eq(shop.name()));
    }

    static WriteBack row(StorefrontWriteBackRecord row) {
        @Nullable String progress = row.getProgress();
        return new WriteBack(
                UUID.fromString(row.getSubmissionId()),
                AccountId.of(row.getAccountId()),
                new ShopDomain(row.getShop()),
                row.getCustomerId(),
                row.getTurn(),
                state(row.getState()),
                row.getAttempts(),
                row.getDueAt(),
                row.getHasSlot(),
                row.getFailingSinceAt(),
                row.getLastError(),
                progress == null ? WriteBack.Progress.NONE : StorefrontJson.read(progress, WriteBack.Progress.class),
                row.getVersion());
    }

    private static WriteBack.State state(String stored) {
        return Arrays.stream(WriteBack.State.values())
                .filter(state -> state.wire().equals(stored))
                .findFirst()
                .orElseThrow();
    }
}
