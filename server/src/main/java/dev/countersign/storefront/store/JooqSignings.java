package dev.countersign.storefront.store;

import static dev.countersign.store.tables.Tables.STOREFRONT_SIGNING;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.EnvelopeId;
import dev.countersign.store.Transactions;
import dev.countersign.store.tables.tables.records.StorefrontSigningRecord;
import dev.countersign.storefront.ShopDomain;
import dev.countersign.storefront.signing.ShopSigning;
import dev.countersign.storefront.signing.Signings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Which submission became which envelope, in the database. */
final class JooqSignings implements Signings {
    private final DSLContext db;
    private final Transactions transactions;

    JooqSignings(DSLContext db, Transactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    @Override
    public void add(ShopSigning signing) {
        transactions.write(() -> db.insertInto(STOREFRONT_SIGNING)
                .set(STOREFRONT_SIGNING.SUBMISSION_ID, signing.submission().toString())
                .set(STOREFRONT_SIGNING.ACCOUNT_ID, signing.account().toString())
                .set(STOREFRONT_SIGNING.SHOP, signing.shop().name())
                .set(STOREFRONT_SIGNING.ENVELOPE_ID, signing.envelope().toString())
                .set(STOREFRONT_SIGNING.RECIPIENT_ID, signing.recipientId())
                .set(STOREFRONT_SIGNING.ROUND, signing.round())
                .execute());
    }

    @Override
    public Optional<ShopSigning> find(AccountId account, ShopDomain shop, UUID submission) {
        return db.selectFrom(STOREFRONT_SIGNING)
                .where(of(account, shop), STOREFRONT_SIGNING.SUBMISSION_ID.eq(submission.toString()))
                .fetchOptional(JooqSignings::signing);
    }

    @Override
    public Set<UUID> among(AccountId account, ShopDomain shop, List<UUID> submissions) {
        return db
                .selectFrom(STOREFRONT_SIGNING)
                .where(
                        of(account, shop),
                        STOREFRONT_SIGNING.SUBMISSION_ID.in(
                                submissions.stream().map(UUID::toString).toList()))
                .fetch(STOREFRONT_SIGNING.SUBMISSION_ID)
                .stream()
                .map(UUID::fromString)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<ShopSigning> ofEnvelope(AccountId account, EnvelopeId envelope) {
        return db.selectFrom(STOREFRONT_SIGNING)
                .where(
                        STOREFRONT_SIGNING.ACCOUNT_ID.eq(account.toString()),
                        STOREFRONT_SIGNING.ENVELOPE_ID.eq(envelope.toString()))
                .fetchOptional(JooqSignings::signing);
    }

    @Override
    public boolean nextRound(ShopSigning signing) {
        return transactions.write(() -> db.update(STOREFRONT_SIGNING)
                        .set(STOREFRONT_SIGNING.ROUND, signing.round() + 1)
                        .where(
                                of(signing.account(), signing.shop()),
                                STOREFRONT_SIGNING.SUBMISSION_ID.eq(
                                        signing.submission().toString()),
                                STOREFRONT_SIGNING.ROUND.eq(signing.round()))
                        .execute()
                == 1);
    }

    private static Condition of(AccountId account, ShopDomain shop) {
        return STOREFRONT_SIGNING.ACCOUNT_ID.eq(account.toString()).and(STOREFRONT_SIGNING.SHOP.eq(shop.name()));
    }

    private static ShopSigning signing(StorefrontSigningRecord row) {
        return new ShopSigning(
                UUID.fromString(row.getSubmissionId()),
                AccountId.of(row.getAccountId()),
                new ShopDomain(row.getShop()),
                EnvelopeId.of(row.getEnvelopeId()),
                row.getRecipientId(),
                row.getRound());
    }
}
