package dev.countersign.account.store;

import dev.countersign.account.Accounts;
import dev.countersign.store.Transactions;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of the room. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {
    @Bean
    Accounts accounts(DSLContext db, Transactions transactions) {
        return new JooqAccounts(db, transactions);
    }
}
