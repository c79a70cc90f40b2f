package dev.countersign.cli;

import dev.countersign.account.Accounts;
import dev.countersign.identity.Applications;
import dev.countersign.identity.Consents;
import dev.countersign.identity.Passwords;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.Settings;
import dev.countersign.kernel.WallClock;
import dev.countersign.store.Transactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who registers applications, and the first start, which needs one. */
@Configuration(proxyBeanMethods = false)
class FirstStartConfiguration {
    @Bean
    Registrar registrar(Applications applications, Ids ids, WallClock clock) {
        return new Registrar(applications, ids, clock);
    }

    @Bean
    FirstStart firstStart(
            Settings settings,
            Transactions transactions,
            Accounts accounts,
            Passwords passwords,
            Consents consents,
            Registrar registrar,
            Ids ids,
            WallClock clock) {
        return new FirstStart(settings, transactions, accounts, passwords, consents, registrar, ids, clock);
    }
}
