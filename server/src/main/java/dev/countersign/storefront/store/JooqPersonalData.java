package dev.countersign.storefront.store;

import static dev.countersign.store.tables.Tables.STOREFRONT_ATTEMPT;
import static dev.countersign.store.tables.Tables.STOREFRONT_CONFIRMATION;
import static dev.countersign.store.tables.Tables.STOREFRONT_FILE;
import static dev.countersign.store.tables.Tables.STOREFRONT_FORM;
import static dev.countersign.store.tables.Tables.STOREFRONT_FORM_VERSION;
import static dev.countersign.store.tables.Tables.STOREFRONT_INSTALL;
import static dev.countersign.store.tables.Tables.STOREFRONT_PACE;
import static dev.countersign.store.tables.Tables.STOREFRONT_STOP;
import static dev.countersign.store.tables.Tables.STOREFRONT_SUBMISSION;
import static dev.countersign.store.tables.Tables.STOREFRONT_WEBHOOK;
import static dev.countersign.store.tables.Tables.STOREFRONT_WRITE_BACK;
import static org.jooq.impl.DSL.coalesce;

import dev.countersign.kernel.AccountId;
import dev.countersign.store.Transactions;
import dev.countersign.storefront.ShopDomain;
import dev.countersign.storefront.news.PersonalData;
import dev.countersign.storefront.news.Webhook;
import dev.countersign.storefront.news.WebhookTopic;
import dev.countersign.storefront.record.WriteBack;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Finds and forgets what the tables of the room say about customers. A new table with such words has to be named here. */
final class JooqPersonalData implements PersonalData {
    private final DSLContext db;
    private final Transactions transactions;

    JooqPersonalData(DSLContext db, Transactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    @Override
    public List<UUID> submissions(AccountId account, ShopDomain shop, String customer) {
        return ids(of(account, shop).and(by(customer)));
    }

    private List<UUID> ids(Condition which) {
        return db.selectFrom(STOREFRONT_SUBMISSION)
                .where(which)
                .orderBy(STOREFRONT_SUBMISSION.RECEIVED_AT, STOREFRONT_SUBMISSION.ID)
                .fetch(row -> UUID.fromString(row.getId()));
    }

    @Override
    public int forget(AccountId account, ShopDomain shop, String customer, Instant at) {
        return transactions.write(() -> {
            transactions.alone(JooqSubmissions.turnsOf(shop, customer)); // no mail asks him meanwhile
            var ids = ids(of(account, shop).and(by(customer)).and(isNotForgotten()));
            ids.forEach(id -> forget(account, id.toString(), at));
            forgetWaitingFiles(account, shop, customer);
            var told = STOREFRONT_WEBHOOK;
            db.update(told)
                    .set(told.TOLD, StorefrontJson.write(Webhook.Told.NOTHING))
                    .where(
                            told.ACCOUNT_ID.eq(account.toString()),
                            told.SHOP.eq(shop.name()),
                            told.CUSTOMER_ID.eq(customer),
                            told.TOPIC.eq(WebhookTopic.CUSTOMERS_UPDATE.wire()))
                    .execute();
            return ids.size();
        });
    }

    @Override
    public int forgetShop(AccountId account, ShopDomain shop, Instant at) {
        return transactions.write(() -> {
            var ids = ids(of(account, shop).and(isNotForgotten()));
            ids.forEach(id -> forget(account, id.toString(), at));
            delete(account, shop);
            return ids.size();
        });
    }

    private void forget(AccountId account, String id, Instant at) {
        forgetAnswers(account, id, at);
        forgetFiles(STOREFRONT_FILE.ACCOUNT_ID.eq(account.toString()).and(STOREFRONT_FILE.SUBMISSION_ID.eq(id)));
        forgetWork(account, id);
        forgetAddresses(account, id, at);
        var tries = STOREFRONT_ATTEMPT;
        db.update(tries)
                .set(tries.REASON, "")
                .where(tries.ACCOUNT_ID.eq(account.toString()), tries.SUBMISSION_ID.eq(id))
                .execute();
    }

    private void forgetAnswers(AccountId account, String id, Instant at) {
        var made = STOREFRONT_SUBMISSION;
        db.update(made)
                .set(made.BASE, "{}")
                .set(made.ANSWERS, "{}")
                .set(made.CLIENT_IP, "")
                .setNull(made.REPORTED_IP)
                .set(made.REDACTED_AT, at)
                .where(made.ACCOUNT_ID.eq(account.toString()), made.ID.eq(id))
                .execute();
    }

    private void forgetWaitingFiles(AccountId account, ShopDomain shop, String customer) {
        var files = STOREFRONT_FILE;
        forgetFiles(files.ACCOUNT_ID
                .eq(account.toString())
                .and(files.SHOP.eq(shop.name()))
                .and(files.CUSTOMER_ID.eq(customer))
                .and(files.SUBMISSION_ID.isNull()));
    }

    /** With their rows go their keys: what is left of them nobody reads. */
    private void forgetFiles(Condition which) {
        db.deleteFrom(STOREFRONT_FILE).where(which).execute();
    }

    /** A try that is under way keeps nothing after this, for it knows an earlier version. */
    private void forgetWork(AccountId account, String id) {
        var work = STOREFRONT_WRITE_BACK;
        db.update(work)
                .set(work.STATE, WriteBack.State.REDACTED.wire())
                .set(work.LAST_ERROR, "Forgotten on request.")
                .setNull(work.PROGRESS)
                .set(work.VERSION, work.VERSION.plus(1))
                .where(work.ACCOUNT_ID.eq(account.toString()), work.SUBMISSION_ID.eq(id))
                .execute();
    }

    private void forgetAddresses(AccountId account, String id, Instant at) {
        var asked = STOREFRONT_CONFIRMATION;
        db.update(asked)
                .set(asked.NEW_ADDRESS, "")
                .set(asked.ADDRESS_KEY, "")
                .set(asked.OLD_ADDRESS, "")
                .setNull(asked.TOKEN)
                .set(asked.VOIDED_AT, coalesce(asked.VOIDED_AT, at))
                .set(asked.TOLD_AT, coalesce(asked.TOLD_AT, at))
                .where(asked.ACCOUNT_ID.eq(account.toString()), asked.SUBMISSION_ID.eq(id))
                .execute();
    }

    private void delete(AccountId account, ShopDomain shop) {
        var name = shop.name();
        var owner = account.toString();
        forgetFiles(STOREFRONT_FILE.ACCOUNT_ID.eq(owner).and(STOREFRONT_FILE.SHOP.eq(name)));
        db.deleteFrom(STOREFRONT_WEBHOOK)
                .where(STOREFRONT_WEBHOOK.ACCOUNT_ID.eq(owner), STOREFRONT_WEBHOOK.SHOP.eq(name))
                .execute();
        db.deleteFrom(STOREFRONT_FORM)
                .where(STOREFRONT_FORM.ACCOUNT_ID.eq(owner), STOREFRONT_FORM.SHOP.eq(name))
                .execute();
        db.deleteFrom(STOREFRONT_FORM_VERSION)
                .where(STOREFRONT_FORM_VERSION.ACCOUNT_ID.eq(owner), STOREFRONT_FORM_VERSION.SHOP.eq(name))
                .execute();
        db.deleteFrom(STOREFRONT_STOP)
                .where(STOREFRONT_STOP.ACCOUNT_ID.eq(owner), STOREFRONT_STOP.SHOP.eq(name))
                .execute();
        db.deleteFrom(STOREFRONT_PACE).where(STOREFRONT_PACE.SHOP.eq(name)).execute();
        db.deleteFrom(STOREFRONT_INSTALL)
                .where(STOREFRONT_INSTALL.SHOP.eq(name))
                .execute();
    }

    private static Condition of(AccountId account, ShopDomain shop) {
        return STOREFRONT_SUBMISSION.ACCOUNT_ID.eq(account.toString()).and(STOREFRONT_SUBMISSION.SHOP.eq(shop.name()));
    }

    private static Condition by(String customer) {
        return STOREFRONT_SUBMISSION
                .CUSTOMER_ID
                .eq(customer)
                .or(STOREFRONT_SUBMISSION.ORIGINAL_CUSTOMER_ID.eq(customer));
    }

    private static Condition isNotForgotten() {
        return STOREFRONT_SUBMISSION.REDACTED_AT.isNull();
    }
}
