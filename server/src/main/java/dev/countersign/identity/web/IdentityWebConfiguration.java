package dev.countersign.identity.web;

import dev.countersign.account.Accounts;
import dev.countersign.identity.Applications;
import dev.countersign.identity.LegacyCredentials;
import dev.countersign.identity.LoginSessions;
import dev.countersign.identity.Tokens;
import dev.countersign.kernel.Addresses;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.WallClock;
import gg.jte.TemplateEngine;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The pages and endpoints, and the beans behind them. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
class IdentityWebConfiguration implements WebMvcConfigurer {
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // a pattern, for with an exact path Spring looks for a file without a name
        registry.addResourceHandler("/assets/*.css")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
    }

    @Bean
    LegacyCredentials.Reader legacyHeaderReader() {
        return new LegacyHeaderReader();
    }

    @Bean
    Browser browser(LoginSessions sessions, Accounts accounts, Ids ids, WallClock clock) {
        return new Browser(sessions, accounts, ids, clock);
    }

    @Bean
    PageAnswers pageAnswers(TemplateEngine templates) {
        return new PageAnswers(templates);
    }

    @Bean
    IdentityPages identityPages(PageAnswers answers) {
        return new IdentityPages(answers);
    }

    @Bean
    PersonalPages personalPages(Browser browser, IdentityPages pages, PageAnswers answers) {
        return new PersonalPages(browser, pages, answers);
    }

    @Bean
    AuthorizationAnswers authorizationAnswers(Tokens tokens) {
        return new AuthorizationAnswers(tokens);
    }

    @Bean
    ClientAuthentication clientAuthentication(Applications applications) {
        return new ClientAuthentication(applications);
    }

    @Bean
    Audiences audiences(Addresses addresses) {
        return new Audiences(addresses);
    }
}
