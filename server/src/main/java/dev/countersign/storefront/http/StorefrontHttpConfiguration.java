package dev.countersign.storefront.http;

import dev.countersign.kernel.WallClock;
import dev.countersign.storefront.AccessTokens;
import dev.countersign.storefront.SandboxShop;
import dev.countersign.storefront.ShopTrial;
import dev.countersign.storefront.Shops;
import dev.countersign.storefront.StorefrontAddresses;
import dev.countersign.storefront.record.CustomerWriter;
import dev.countersign.storefront.record.Customers;
import dev.countersign.storefront.record.Pace;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What calls shops. */
@Configuration(proxyBeanMethods = false)
class StorefrontHttpConfiguration {
    @Bean
    AdminAddresses adminAddresses(ObjectProvider<SandboxShop> sandbox) {
        return new AdminAddresses(Optional.ofNullable(sandbox.getIfAvailable()));
    }

    @Bean
    StorefrontAddresses storefrontAddresses(ObjectProvider<SandboxShop> sandbox) {
        return new StorefrontAddresses(Optional.ofNullable(sandbox.getIfAvailable()));
    }

    @Bean
    AdminHttp adminHttp(AdminAddresses addresses) {
        return new AdminHttp(addresses);
    }

    @Bean
    AccessTokens accessTokens(AdminHttp http, Shops shops, WallClock clock) {
        return new HttpAccessTokens(http, shops, clock);
    }

    @Bean
    AdminCalls adminCalls(AdminHttp http, AccessTokens tokens, Pace pace) {
        return new AdminCalls(http, tokens, pace::learn);
    }

    @Bean
    Customers customers(AdminCalls calls) {
        return new AdminCustomers(calls);
    }

    @Bean
    CustomerWriter customerWriter(AdminCalls calls, WallClock clock) {
        return new AdminWriter(new GraphqlWriter(calls), new RestWriter(calls, clock));
    }

    @Bean
    ShopTrial shopTrial(AdminCalls calls) {
        return new AdminTrial(calls);
    }
}
