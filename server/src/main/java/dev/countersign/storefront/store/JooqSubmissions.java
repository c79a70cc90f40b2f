package dev.countersign.storefront.store;

import static dev.countersign.store.tables.Tables.STOREFRONT_SUBMISSION;
import static dev.countersign.store.tables.Tables.STOREFRONT_WRITE_BACK;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import dev.countersign.job.Jobs;
import dev.countersign.kernel.AccountId;
import dev.countersign.store.Transactions;
import dev.countersign.store.tables.tables.records.StorefrontSubmissionRecord;
import dev.countersign.storefront.Doorway;
import dev.countersign.storefront.ShopDomain;
import dev.countersign.storefront.form.Submission;
import dev.countersign.storefront.form.Submissions;
import dev.countersign.storefront.record.WriteBackJob;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Submissions in the database, each with its row of work from the same transaction. */
final class JooqSubmissions implements Submissions {
    private final DSLContext db;
    private final Transactions transactions;
    private final Jobs jobs;

    JooqSubmissions(DSLContext db, Transactions transactions, Jobs jobs) {
        this.db = db;
        this.transactions = transactions;
        this.jobs = jobs;
    }

    @Override
    public boolean accept(Submission submission) {
        return transactions.write(() -> {
            // two posts of one page, on two nodes, come one after the other; so do the turns of one customer
            transactions.alone(turnsOf(submission.shop(), submission.customer()));
            if (byToken(submission.shop(), submission.tokenHash()).isPresent()) {
                return false;
            }
            insert(submission);
            queue(submission);
            jobs.soon(WriteBackJob.NAME, submission.line());
            return true;
        });
    }

    private void insert(Submission submission) {
        var row = db.newRecord(STOREFRONT_SUBMISSION);
        row.setId(submission.id().toString());
        row.setAccountId(submission.account().toString());
        row.setShop(submission.shop().name());
        row.setCustomerId(submission.customer());
        row.setFormKey(submission.form());
        row.setFormVersion(submission.formVersion());
        row.setTokenHash(submission.tokenHash());
        row.setBase(StorefrontJson.write(submission.base()));
        row.setAnswers(StorefrontJson.write(submission.answers()));
        row.setAssurance(submission.assurance());
        row.setPathPrefix(submission.door().pathPrefix());
        row.setLanguage(submission.door().language());
        row.setState(stored(submission.state()));
        row.setReceivedAt(submission.receivedAt());
        row.setClientIp(submission.clientIp());
        row.setReportedIp(submission.reportedIp());
        row.insert();
    }

    /** What is done alone by whoever gives out the turns of a customer. */
    static String turnsOf(ShopDomain shop, String customer) {
        return "storefront customer " + shop + "/" + customer;
    }

    static int lastTurn(DSLContext db, ShopDomain shop, String customer) {
        return db.select(coalesce(max(STOREFRONT_WRITE_BACK.TURN), inline(0)))
                .from(STOREFRONT_WRITE_BACK)
                .where(STOREFRONT_WRITE_BACK.SHOP.eq(shop.name()), STOREFRONT_WRITE_BACK.CUSTOMER_ID.eq(customer))
                .fetchSingle()
                .value1();
    }

    private void queue(Submission submission) {
        var turn = lastTurn(db, submission.shop(), submission.customer());
        var row = db.newRecord(STOREFRONT_WRITE_BACK);
        row.setSubmissionId(submission.id().toString());
        row.setAccountId(submission.account().toString());
        row.setShop(submission.shop().name());
        row.setCustomerId(submission.customer());
        row.setTurn(turn + 1);
        row.setState(
                switch (submission.state()) {
                    case ACCEPTED -> "queued";
                    case WAITING -> "held";
                    case SIGNING -> "signing";
                    case UNSIGNED -> "rejected";
                });
        row.setAttempts(0);
        row.setDueAt(submission.receivedAt());
        row.setChangedAt(submission.receivedAt());
        row.insert();
    }

    @Override
    public Optional<Submission> byToken(ShopDomain shop, String tokenHash) {
        return db.selectFrom(STOREFRONT_SUBMISSION)
                .where(STOREFRONT_SUBMISSION.SHOP.eq(shop.name()), STOREFRONT_SUBMISSION.TOKEN_HASH.eq(tokenHash))
                .fetchOptional(JooqSubmissions::submission);
    }

    @Override
    public Optional<Submission> find(AccountId account, ShopDomain shop, UUID id) {
        return db.selectFrom(STOREFRONT_SUBMISSION)
                .where(of(account, shop), STOREFRONT_SUBMISSION.ID.eq(id.toString()))
                .fetchOptional(JooqSubmissions::submission);
    }

    @Override
    public List<Submission> newest(AccountId account, ShopDomain shop, int most) {
        return newest(of(account, shop), most);
    }

    @Override
    public List<Submission> ofCustomer(AccountId account, ShopDomain shop, String customer, int most) {
        return newest(
                of(account, shop)
                        .and(STOREFRONT_SUBMISSION.CUSTOMER_ID.eq(customer))
                        .and(STOREFRONT_SUBMISSION.REDACTED_AT.isNull()),
                most);
    }

    @Override
    public int count(AccountId account, ShopDomain shop, String customer, String form, Instant since) {
        return db.fetchCount(
                STOREFRONT_SUBMISSION,
                of(account, shop)
                        .and(STOREFRONT_SUBMISSION.CUSTOMER_ID.eq(customer))
                        .and(STOREFRONT_SUBMISSION.FORM_KEY.eq(form))
                        .and(STOREFRONT_SUBMISSION.RECEIVED_AT.gt(since)));
    }

    @Override
    public void signed(AccountId account, ShopDomain shop, UUID id, Map<String, String> more) {
        transactions.write(() -> {
            var answers =
                    new LinkedHashMap<>(find(account, shop, id).orElseThrow().answers());
            answers.putAll(more);
            db.update(STOREFRONT_SUBMISSION)
                    .set(STOREFRONT_SUBMISSION.STATE, stored(Submission.State.ACCEPTED))
                    .set(STOREFRONT_SUBMISSION.ANSWERS, StorefrontJson.write(answers))
                    .where(of(account, shop), STOREFRONT_SUBMISSION.ID.eq(id.toString()))
                    .execute();
        });
    }

    @Override
    public void unsigned(AccountId account, ShopDomain shop, UUID id) {
        state(account, shop, id, Submission.State.UNSIGNED);
    }

    @Override
    public void approve(AccountId account, ShopDomain shop, UUID id) {
        state(account, shop, id, Submission.State.ACCEPTED);
    }

    private void state(AccountId account, ShopDomain shop, UUID id, Submission.State state) {
        transactions.write(() -> db.update(STOREFRONT_SUBMISSION)
                .set(STOREFRONT_SUBMISSION.STATE, stored(state))
                .where(of(account, shop), STOREFRONT_SUBMISSION.ID.eq(id.toString()))
                .execute());
    }

    private List<Submission> newest(Condition which, int most) {
        return db.selectFrom(STOREFRONT_SUBMISSION)
                .where(which)
                .orderBy(STOREFRONT_SUBMISSION.RECEIVED_AT.desc(), STOREFRONT_SUBMISSION.ID)
                .limit(most)
                .fetch(JooqSubmissions::submission);
    }

    private static Condition of(AccountId account, ShopDomain shop) {
        return STOREFRONT_SUBMISSION.ACCOUNT_ID.eq(account.toString()).and(STOREFRONT_SUBMISSION.SHOP.eq(shop.name()));
    }

    private static Submission submission(StorefrontSubmissionRecord row) {
        return new Submission(
                UUID.fromString(row.getId()),
                AccountId.of(row.getAccountId()),
                new ShopDomain(row.getShop()),
                row.getCustomerId(),
                row.getFormKey(),
                row.getFormVersion(),
                row.getTokenHash(),
                StorefrontJson.textsByName(row.getBase()),
                StorefrontJson.textsByName(row.getAnswers()),
                row.getAssurance(),
                new Doorway(row.getPathPrefix(), row.getLanguage()),
                Submission.State.valueOf(row.getState().toUpperCase(Locale.ROOT)),
                row.getReceivedAt(),
                row.getClientIp(),
                row.getReportedIp());
    }

    private static String stored(Submission.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
