package dev.countersign.storefront.store;

import static dev.countersign.store.tables.Tables.STOREFRONT_SHOP;

import dev.countersign.kernel.Ids;
import dev.countersign.kernel.WallClock;
import dev.countersign.store.Secrets;
import dev.countersign.store.tables.tables.records.StorefrontShopRecord;
import dev.countersign.storefront.ShopDomain;
import dev.countersign.storefront.ShopKeys;
import java.util.Optional;
import org.jooq.DSLContext;

/** Opens the secrets of a shop, and for every one that is not there a made-up one, so that both take the same time. */
final class JooqShopKeys implements ShopKeys {
    private static final ShopDomain NOBODY = new ShopDomain("nobody.myshopify.com");
    private static final int USUAL_SKEW = 90;

    private final DSLContext db;
    private final Secrets secrets;
    private final WallClock clock;
    private final byte[] madeUp;

    JooqShopKeys(DSLContext db, Secrets secrets, WallClock clock, Ids ids) {
        this.db = db;
        this.secrets = secrets;
        this.clock = clock;
        this.madeUp = new SealedShop(secrets, NOBODY).secret(ids.secret());
    }

    @Override
    public Keys of(ShopDomain shop) {
        var row = db.selectFrom(STOREFRONT_SHOP)
                .where(STOREFRONT_SHOP.SHOP.eq(shop.name()))
                .fetchOptional();
        var current = open(row.isPresent() ? shop : NOBODY, row.map(StorefrontShopRecord::getSecret));
        var earlier = row.filter(this::isStillAccepted).map(StorefrontShopRecord::getPreviousSecret);
        var previous = open(earlier.isPresent() ? shop : NOBODY, earlier);
        return new Keys(
                row.isPresent(),
                current,
                Optional.of(previous).filter(_ -> earlier.isPresent()),
                row.map(StorefrontShopRecord::getClockSkewSeconds).orElse(USUAL_SKEW));
    }

    private String open(ShopDomain shop, Optional<byte[]> sealed) {
        return new SealedShop(secrets, shop).secret(sealed.orElse(madeUp));
    }

    private boolean isStillAccepted(StorefrontShopRecord row) {
        var until = row.getPreviousUntilAt();
        return row.getPreviousSecret() != null
                && until != null
                && clock.instant().isBefore(until);
    }
}
