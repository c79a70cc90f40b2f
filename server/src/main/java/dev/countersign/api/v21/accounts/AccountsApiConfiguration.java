package dev.countersign.api.v21.accounts;

import dev.countersign.account.Accounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the controllers of accounts and users share. */
@Configuration(proxyBeanMethods = false)
class AccountsApiConfiguration {
    @Bean
    UserAccess userAccess(Accounts accounts) {
        return new UserAccess(accounts);
    }
}
