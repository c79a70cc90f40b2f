package dev.countersign.autosign.web;

import dev.countersign.account.Accounts;
import dev.countersign.account.signature.SignatureBook;
import dev.countersign.autosign.StandingAuthorities;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The page, and the beans behind it. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
class AutosignWebConfiguration {
    @Bean
    AuthorityViews authorityViews(StandingAuthorities authorities, SignatureBook book, Accounts accounts) {
        return new AuthorityViews(authorities, book, accounts);
    }
}
