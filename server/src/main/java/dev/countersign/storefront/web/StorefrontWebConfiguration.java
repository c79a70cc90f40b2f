package dev.countersign.storefront.web;

import dev.countersign.job.Jobs;
import dev.countersign.kernel.Addresses;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.WallClock;
import dev.countersign.store.DerivedKeys;
import dev.countersign.store.Transactions;
import dev.countersign.storefront.AccessTokens;
import dev.countersign.storefront.ConfirmationDesk;
import dev.countersign.storefront.Customers;
import dev.countersign.storefront.EmailConfirmations;
import dev.countersign.storefront.FormDesk;
import dev.countersign.storefront.Forms;
import dev.countersign.storefront.InstallStates;
import dev.countersign.storefront.Installations;
import dev.countersign.storefront.ProxyVerifier;
import dev.countersign.storefront.ShopKeys;
import dev.countersign.storefront.Shops;
import dev.countersign.storefront.Standings;
import dev.countersign.storefront.Submissions;
import dev.countersign.storefront.WriteBacks;
import dev.countersign.storefront.http.AdminAddresses;
import gg.jte.TemplateEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of the room, and the beans behind them. */
@Configuration(proxyBeanMethods = false)
class StorefrontWebConfiguration {
    @Bean
    ProxyVerifier proxyVerifier(ShopKeys keys, WallClock clock) {
        return new ProxyVerifier(keys, clock);
    }

    @Bean
    FormDesk formDesk(
            Forms forms, Submissions submissions, Customers customers, DerivedKeys keys, Ids ids, WallClock clock) {
        return new FormDesk(forms, submissions, customers, keys, ids, clock);
    }

    @Bean
    Installations installations(
            Shops shops, ShopKeys keys, InstallStates states, AccessTokens tokens, Ids ids, WallClock clock) {
        return new Installations(shops, keys, states, tokens, ids, clock);
    }

    @Bean
    StorefrontPages storefrontPages(TemplateEngine templates) {
        return new StorefrontPages(templates);
    }

    @Bean
    StorefrontFailures storefrontFailures(StorefrontPages pages, Ids ids) {
        return new StorefrontFailures(pages, ids);
    }

    @Bean
    ProxyDoor proxyDoor(ProxyVerifier verifier, Shops shops, StorefrontPages pages) {
        return new ProxyDoor(verifier, shops, pages, new FormAnswers(pages));
    }

    @Bean
    ProxyController proxyController(ProxyDoor door, FormDesk desk, Standings standings, StorefrontPages pages) {
        return new ProxyController(door, desk, standings, new FormAnswers(pages), pages);
    }

    @Bean
    Standings standings(WriteBacks rows, EmailConfirmations confirmations, BusinessClock clock) {
        return new Standings(rows, confirmations, clock);
    }

    @Bean
    ConfirmationDesk confirmationDesk(
            EmailConfirmations confirmations,
            WriteBacks rows,
            Jobs jobs,
            Transactions transactions,
            DerivedKeys keys,
            Ids ids,
            WallClock wall,
            BusinessClock clock) {
        return new ConfirmationDesk(confirmations, rows, jobs, transactions, keys, ids, wall, clock);
    }

    @Bean
    ConfirmController confirmController(ProxyDoor door, ConfirmationDesk desk, StorefrontPages pages) {
        return new ConfirmController(door, desk, new FormAnswers(pages), pages);
    }

    @Bean
    InstallController installController(
            Installations installations, AdminAddresses admin, Addresses addresses, StorefrontPages pages) {
        return new InstallController(installations, admin, addresses, pages);
    }
}
