package dev.countersign.cli;

import dev.countersign.account.Accounts;
import dev.countersign.kernel.Settings;
import dev.countersign.notify.Outbox;
import dev.countersign.notify.Texts;
import dev.countersign.store.Database;
import gg.jte.TemplateEngine;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The pages beside the product: front door, health and figures always, the sandbox's where it is on. */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {
    @Bean
    HealthController healthController(Readiness readiness, Database database, PrometheusMeterRegistry metrics) {
        return new HealthController(readiness, database, metrics);
    }

    @Bean
    OwnPages ownPages(Settings settings, TemplateEngine templates) {
        return new OwnPages(settings, templates);
    }

    /** None of this exists outside the sandbox. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(InSandbox.class)
    static class SandboxConfiguration implements WebMvcConfigurer {
        private final OpenDoors doors;

        SandboxConfiguration(OpenDoors doors) {
            this.doors = doors;
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(new SandboxGate(doors));
        }

        @Bean
        AppsController appsController(Accounts accounts, Registrar registrar) {
            return new AppsController(accounts, registrar);
        }

        @Bean
        ClockController clockController(MovableClock clock) {
            return new ClockController(clock);
        }

        @Bean
        FaultSwitches faultSwitches() {
            return new FaultSwitches();
        }

        @Bean
        FaultsController faultsController(FaultSwitches switches) {
            return new FaultsController(switches);
        }

        @Bean
        OutboxController outboxController(Outbox outbox, Texts texts, TemplateEngine templates) {
            return new OutboxController(outbox, texts, templates);
        }
    }

    /** Read from the settings, which are there before all other beans. */
    static final class InSandbox implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var beans = context.getBeanFactory();
            return beans != null && beans.getBean(Settings.class).sandbox();
        }
    }
}
