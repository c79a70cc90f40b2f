package dev.countersign.api.v21.diagnostics;

import dev.countersign.identity.Callers;
import dev.countersign.kernel.WallClock;
import dev.countersign.store.Transactions;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The request log and the filter that fills it. */
@Configuration(proxyBeanMethods = false)
class DiagnosticsConfiguration {
    @Bean
    RequestLogs requestLogs(DSLContext db, Transactions transactions, WallClock clock) {
        return new RequestLogs(db, transactions, clock);
    }

    @Bean
    RequestLogFilter requestLogFilter(RequestLogs logs, Callers callers) {
        return new RequestLogFilter(logs, callers);
    }
}
