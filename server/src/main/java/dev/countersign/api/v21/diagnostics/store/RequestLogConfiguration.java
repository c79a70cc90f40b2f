package dev.countersign.api.v21.diagnostics.store;

import dev.countersign.kernel.WallClock;
import dev.countersign.store.Transactions;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The request logs. */
@Configuration(proxyBeanMethods = false)
class RequestLogConfiguration {
    @Bean
    RequestLogs requestLogs(DSLContext db, Transactions transactions, WallClock clock) {
        return new RequestLogs(db, transactions, clock);
    }
}
