package dev.countersign.storefront.store;

import static dev.countersign.store.tables.Tables.STOREFRONT_PRIVACY_REQUEST;

import dev.countersign.kernel.AccountId;
import dev.countersign.store.Transactions;
import dev.countersign.store.tables.tables.records.StorefrontPrivacyRequestRecord;
import dev.countersign.storefront.ShopDomain;
import dev.countersign.storefront.news.PrivacyRequest;
import dev.countersign.storefront.news.PrivacyRequests;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** What was asked about kept data, in the database. */
final class JooqPrivacyRequests implements PrivacyRequests {
    private final DSLContext db;
    private final Transactions transactions;

    JooqPrivacyRequests(DSLContext db, Transactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    @Override
    public void add(PrivacyRequest request) {
        transactions.write(() -> {
            var row = db.newRecord(STOREFRONT_PRIVACY_REQUEST);
            row.setId(request.id().toString());
            row.setAccountId(request.account().toString());
            row.setShop(request.shop().name());
            row.setKind(request.kind().wire());
            row.setCustomerId(request.customer());
            row.setReference(request.reference());
            row.setReceivedAt(request.receivedAt());
            row.setSubmissions(request.submissions());
            row.insert();
        });
    }

    @Override
    public List<PrivacyRequest> all(AccountId account, ShopDomain shop, int most) {
        return db.selectFrom(STOREFRONT_PRIVACY_REQUEST)
                .where(of(account, shop))
                .orderBy(STOREFRONT_PRIVACY_REQUEST.RECEIVED_AT.desc(), STOREFRONT_PRIVACY_REQUEST.ID)
                .limit(most)
                .fetch(JooqPrivacyRequests::request);
    }

    @Override
    public Optional<PrivacyRequest> find(AccountId account, ShopDomain shop, UUID id) {
        return db.selectFrom(STOREFRONT_PRIVACY_REQUEST)
                .where(of(account, shop), STOREFRONT_PRIVACY_REQUEST.ID.eq(id.toString()))
                .fetchOptional(JooqPrivacyRequests::request);
    }

    private static Condition of(AccountId account, ShopDomain shop) {
        return STOREFRONT_PRIVACY_REQUEST
                .ACCOUNT_ID
                .eq(account.toString())
                .and(STOREFRONT_PRIVACY_REQUEST.SHOP.eq(shop.name()));
    }

    private static PrivacyRequest request(StorefrontPrivacyRequestRecord row) {
        return new PrivacyRequest(
                UUID.fromString(row.getId()),
                AccountId.of(row.getAccountId()),
                new ShopDomain(row.getShop()),
                kind(row.getKind()),
                row.getCustomerId(),
                row.getReference(),
                row.getReceivedAt(),
                row.getSubmissions());
    }

    private static PrivacyRequest.Kind kind(String stored) {
        return Arrays.stream(PrivacyRequest.Kind.values())
                .filter(kind -> kind.wire().equals(stored))
                .findFirst()
                .orElseThrow();
    }
}
