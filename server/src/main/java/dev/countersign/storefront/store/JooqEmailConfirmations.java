package dev.countersign.storefront.store;

import static dev.countersign.store.tables.Tables.STOREFRONT_CONFIRMATION;

import dev.countersign.kernel.AccountId;
import dev.countersign.store.Secrets;
import dev.countersign.store.Transactions;
import dev.countersign.store.tables.tables.records.StorefrontConfirmationRecord;
import dev.countersign.storefront.ShopDomain;
import dev.countersign.storefront.confirm.EmailConfirmation;
import dev.countersign.storefront.confirm.EmailConfirmations;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Questions about new e-mail addresses in the database. */
final class JooqEmailConfirmations implements EmailConfirmations {
    private static final String TOKEN = "storefront_confirmation.token";

    private final DSLContext db;
    private final Transactions transactions;
    private final Secrets secrets;

    JooqEmailConfirmations(DSLContext db, Transactions transactions, Secrets secrets) {
        this.db = db;
        this.transactions = transactions;
        this.secrets = secrets;
    }

    @Override
    public void add(EmailConfirmation confirmation, String token) {
        var row = row(confirmation);
        row.setToken(secrets.seal(TOKEN, token.getBytes(StandardCharsets.UTF_8)));
        transactions.write(() -> {
            drop(of(confirmation.account(), confirmation.shop(), confirmation.customer()), confirmation.askedAt());
            db.insertInto(STOREFRONT_CONFIRMATION).set(row).execute();
        });
    }

    @Override
    public Optional<EmailConfirmation> find(AccountId account, UUID id) {
        return db.selectFrom(STOREFRONT_CONFIRMATION)
                .where(is(account, id))
                .fetchOptional(JooqEmailConfirmations::confirmation);
    }

    @Override
    public Optional<EmailConfirmation> byToken(AccountId account, ShopDomain shop, String tokenHash) {
        return db.selectFrom(STOREFRONT_CONFIRMATION)
                .where(of(account, shop), STOREFRONT_CONFIRMATION.TOKEN_HASH.eq(tokenHash))
                .fetchOptional(JooqEmailConfirmations::confirmation);
    }

    @Override
    public Optional<EmailConfirmation> current(AccountId account, ShopDomain shop, String customer) {
        return db.selectFrom(STOREFRONT_CONFIRMATION)
                .where(of(account, shop, customer), STOREFRONT_CONFIRMATION.VOIDED_AT.isNull())
                .orderBy(STOREFRONT_CONFIRMATION.TURN.desc(), STOREFRONT_CONFIRMATION.ASKED_AT.desc())
                .limit(1)
                .fetchOptional(JooqEmailConfirmations::confirmation);
    }

    @Override
    public int count(AccountId account, ShopDomain shop, String customer, String address, Instant since) {
        var his = STOREFRONT_CONFIRMATION.CUSTOMER_ID.eq(customer);
        var there = STOREFRONT_CONFIRMATION.ADDRESS_KEY.eq(EmailConfirmation.key(address));
        return db.fetchCount(
                STOREFRONT_CONFIRMATION,
                of(account, shop).and(his.or(there)).and(STOREFRONT_CONFIRMATION.ASKED_AT.gt(since)));
    }

    @Override
    public Optional<String> undelivered(AccountId account, UUID id) {
        return db.select(STOREFRONT_CONFIRMATION.TOKEN)
                .from(STOREFRONT_CONFIRMATION)
                .where(is(account, id))
                .fetchOptional(STOREFRONT_CONFIRMATION.TOKEN)
                .map(bytes -> new String(secrets.open(TOKEN, bytes), StandardCharsets.UTF_8));
    }

    @Override
    public void delivered(AccountId account, UUID id) {
        transactions.write(() -> db.update(STOREFRONT_CONFIRMATION)
                .setNull(STOREFRONT_CONFIRMATION.TOKEN)
                .where(is(account, id))
                .execute());
    }

    @Override
    public boolean confirm(AccountId account, UUID id, Instant at) {
        return transactions.write(() -> db.update(STOREFRONT_CONFIRMATION)
                        .set(STOREFRONT_CONFIRMATION.CONFIRMED_AT, at)
                        .where(is(account, id), isOpen(), STOREFRONT_CONFIRMATION.EXPIRES_AT.gt(at))
                        .execute()
                == 1);
    }

    @Override
    public void drop(AccountId account, ShopDomain shop, UUID submission, Instant at) {
        transactions.write(() -> drop(of(account, shop).and(by(submission)), at));
    }

    private int drop(Condition which, Instant at) {
        return db.update(STOREFRONT_CONFIRMATION)
                .set(STOREFRONT_CONFIRMATION.VOIDED_AT, at)
                .setNull(STOREFRONT_CONFIRMATION.TOKEN)
                .where(which, isOpen())
                .execute();
    }

    @Override
    public Optional<EmailConfirmation> written(AccountId account, ShopDomain shop, UUID submission, Instant at) {
        var confirmed = of(account, shop)
                .and(by(submission))
                .and(STOREFRONT_CONFIRMATION.CONFIRMED_AT.isNotNull())
                .and(STOREFRONT_CONFIRMATION.WRITTEN_AT.isNull());
        return transactions.write(() -> db.selectFrom(STOREFRONT_CONFIRMATION)
                .where(confirmed)
                .orderBy(STOREFRONT_CONFIRMATION.CONFIRMED_AT.desc())
                .limit(1)
                .fetchOptional(JooqEmailConfirmations::confirmation)
                .filter(found -> db.update(STOREFRONT_CONFIRMATION)
                                .set(STOREFRONT_CONFIRMATION.WRITTEN_AT, at)
                                .where(is(account, found.id()), STOREFRONT_CONFIRMATION.WRITTEN_AT.isNull())
                                .execute()
                        == 1));
    }

    @Override
    public void told(AccountId account, UUID id, Instant at) {
        transactions.write(() -> db.update(STOREFRONT_CONFIRMATION)
                .set(STOREFRONT_CONFIRMATION.TOLD_AT, at)
                .where(is(account, id))
                .execute());
    }

    private static Condition isOpen() {
        return STOREFRONT_CONFIRMATION.CONFIRMED_AT.isNull().and(STOREFRONT_CONFIRMATION.VOIDED_AT.isNull());
    }

    private static Condition by(UUID submission) {
        return STOREFRONT_CONFIRMATION.SUBMISSION_ID.eq(submission.toString());
    }

    private static Condition is(AccountId account, UUID id) {
        return STOREFRONT_CONFIRMATION
                .ACCOUNT_ID
                .eq(account.toString())
                .and(STOREFRONT_CONFIRMATION.ID.eq(id.toString()));
    }

    private static Condition of(AccountId account, ShopDomain shop, String customer) {
        return of(account, shop).and(STOREFRONT_CONFIRMATION.CUSTOMER_ID.eq(customer));
    }

    private static Condition of(AccountId account, ShopDomain shop) {
        return STOREFRONT_CONFIRMATION
                .ACCOUNT_ID
                .eq(account.toString())
                .and(STOREFRONT_CONFIRMATION.SHOP.eq(shop.name()));
    }

    private static StorefrontConfirmationRecord row(EmailConfirmation confirmation) {
        var row = new StorefrontConfirmationRecord();
        row.setId(confirmation.id().toString());
        row.setAccountId(confirmation.account().toString());
        row.setShop(confirmation.shop().name());
        row.setCustomerId(confirmation.customer());
        row.setSubmissionId(confirmation.submission().toString());
        row.setTurn(confirmation.turn());
        row.setTokenHash(confirmation.tokenHash());
        row.setNewAddress(confirmation.newAddress());
        row.setAddressKey(EmailConfirmation.key(confirmation.newAddress()));
        row.setOldAddress(confirmation.oldAddress());
        row.setAskedAt(confirmation.askedAt());
        row.setExpiresAt(confirmation.expiresAt());
        return row;
    }

    private static EmailConfirmation confirmation(StorefrontConfirmationRecord row) {
        return new EmailConfirmation(
                UUID.fromString(row.getId()),
                AccountId.of(row.getAccountId()),
                new ShopDomain(row.getShop()),
                row.getCustomerId(),
                UUID.fromString(row.getSubmissionId()),
                row.getTurn(),
                row.getTokenHash(),
                row.getNewAddress(),
                row.getOldAddress(),
                row.getAskedAt(),
                row.getExpiresAt(),
                row.getVoidedAt(),
                row.getConfirmedAt(),
                row.getWrittenAt(),
                row.getToldAt());
    }
}
