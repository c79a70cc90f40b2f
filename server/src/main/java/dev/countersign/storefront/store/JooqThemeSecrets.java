package dev.countersign.storefront.store;

import static dev.countersign.store.tables.Tables.STOREFRONT_THEME_SECRET;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.WallClock;
import dev.countersign.store.Secrets;
import dev.countersign.store.Transactions;
import dev.countersign.storefront.ShopDomain;
import dev.countersign.storefront.form.ThemeSecrets;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Theme secrets in the database: sealed, and bound to their form, so that rows cannot be swapped. */
final class JooqThemeSecrets implements ThemeSecrets {
    private final DSLContext db;
    private final Transactions transactions;
    private final Secrets secrets;
    private final WallClock clock;

    JooqThemeSecrets(DSLContext db, Transactions transactions, Secrets secrets, WallClock clock) {
        this.db = db;
        this.transactions = transactions;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public void put(AccountId account, ShopDomain shop, String form, String secret) {
        transactions.write(() -> {
            transactions.alone("storefront form " + shop + "/" + form);
            db.deleteFrom(STOREFRONT_THEME_SECRET)
                    .where(is(account, shop, form))
                    .execute();
            var row = db.newRecord(STOREFRONT_THEME_SECRET);
            row.setShop(shop.name());
            row.setFormKey(form);
            row.setAccountId(account.toString());
            row.setSecret(secrets.seal(context(shop, form), secret.getBytes(UTF_8)));
            row.setCreatedAt(clock.instant());
            row.insert();
        });
    }

    @Override
    public Optional<String> find(AccountId account, ShopDomain shop, String form) {
        return db.selectFrom(STOREFRONT_THEME_SECRET)
                .where(is(account, shop, form))
                .fetchOptional(STOREFRONT_THEME_SECRET.SECRET)
                .map(kept -> new String(secrets.open(context(shop, form), kept), UTF_8));
    }

    @Override
    public Optional<Instant> createdAt(AccountId account, ShopDomain shop, String form) {
        return db.selectFrom(STOREFRONT_THEME_SECRET)
                .where(is(account, shop, form))
                .fetchOptional(STOREFRONT_THEME_SECRET.CREATED_AT);
    }

    @Override
    public boolean remove(AccountId account, ShopDomain shop, String form) {
        return transactions.write(() -> db.deleteFrom(STOREFRONT_THEME_SECRET)
                        .where(is(account, shop, form))
                        .execute()
                == 1);
    }

    private static String context(ShopDomain shop, String form) {
        return "storefront_theme_secret.secret:" + shop + "/" + form;
    }

    private static Condition is(AccountId account, ShopDomain shop, String form) {
        return STOREFRONT_THEME_SECRET
                .ACCOUNT_ID
                .eq(account.toString())
                .and(STOREFRONT_THEME_SECRET.SHOP.eq(shop.name()))
                .and(STOREFRONT_THEME_SECRET.FORM_KEY.eq(form));
    }
}
