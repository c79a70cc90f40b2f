package dev.countersign.cli;

import dev.countersign.kernel.Settings;
import dev.countersign.sealing.SealingKeys;
import dev.countersign.sealing.SealingSelfTest;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** All rooms under one roof: each brings its own {@code …Configuration}. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {
            DataSourceAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            JooqAutoConfiguration.class,
            MailSenderAutoConfiguration.class
        })
@ComponentScan(basePackages = "dev.countersign", resourcePattern = "**/*Configuration.class")
class ServerConfiguration {
    /** The pages, compiled with the server. */
    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.countersign.pages");
    }

    @Bean
    Readiness readiness() {
        return new Readiness();
    }

    @Bean
    Opening opening(
            OpenDoors doors,
            FirstStart firstStart,
            SealingSelfTest seal,
            SealingKeys keys,
            Settings settings,
            Readiness readiness,
            SelfCall self) {
        return new Opening(doors, firstStart, seal, keys, settings, readiness, self);
    }

    @Bean
    SelfCall selfCall(Settings settings, OpenDoors doors) {
        return new SelfCall(settings, doors);
    }
}
