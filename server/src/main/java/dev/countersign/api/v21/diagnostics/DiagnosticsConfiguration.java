package dev.countersign.api.v21.diagnostics;

import dev.countersign.api.v21.diagnostics.store.RequestLogs;
import dev.countersign.identity.Callers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The filter that fills the request logs. */
@Configuration(proxyBeanMethods = false)
class DiagnosticsConfiguration {
    @Bean
    RequestLogFilter requestLogFilter(RequestLogs logs, Callers callers) {
        return new RequestLogFilter(logs, callers);
    }
}
