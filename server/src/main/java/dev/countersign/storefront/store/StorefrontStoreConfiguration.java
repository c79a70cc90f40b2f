package dev.countersign.storefront.store;

import dev.countersign.kernel.Ids;
import dev.countersign.kernel.WallClock;
import dev.countersign.store.Secrets;
import dev.countersign.store.Transactions;
import dev.countersign.storefront.Forms;
import dev.countersign.storefront.InstallStates;
import dev.countersign.storefront.ShopKeys;
import dev.countersign.storefront.Shops;
import dev.countersign.storefront.Submissions;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stores of the room. */
@Configuration(proxyBeanMethods = false)
class StorefrontStoreConfiguration {
    @Bean
    Shops shops(DSLContext db, Transactions transactions, Secrets secrets, WallClock clock) {
        return new JooqShops(db, transactions, secrets, clock);
    }

    @Bean
    ShopKeys shopKeys(DSLContext db, Secrets secrets, WallClock clock, Ids ids) {
        return new JooqShopKeys(db, secrets, clock, ids);
    }

    @Bean
    InstallStates installStates(DSLContext db, Transactions transactions) {
        return new JooqInstallStates(db, transactions);
    }

    @Bean
    Forms forms(DSLContext db, Transactions transactions, WallClock clock) {
        return new JooqForms(db, transactions, clock);
    }

    @Bean
    Submissions submissions(DSLContext db, Transactions transactions) {
        return new JooqSubmissions(db, transactions);
    }
}
