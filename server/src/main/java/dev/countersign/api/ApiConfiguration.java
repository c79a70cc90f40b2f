package dev.countersign.api;

import dev.countersign.account.Accounts;
import dev.countersign.api.wire.IgnoredAccept;
import dev.countersign.api.wire.WireHeaders;
import dev.countersign.api.wire.WireResolvers;
import dev.countersign.identity.Callers;
import dev.countersign.kernel.Addresses;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.UrlHandlerFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.pattern.PathPatternParser;

/** Wires the controllers of this room and what they are handed. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
class ApiConfiguration implements WebMvcConfigurer {
    private final CallResolver calls;

    ApiConfiguration(Callers callers, Accounts accounts, Addresses addresses) {
        this.calls = new CallResolver(callers, accounts, addresses);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(calls);
        resolvers.add(new WireResolvers());
    }

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        configurer.strategies(List.of(new IgnoredAccept()));
    }

    /** The reference matches paths without regard to case. */
    @Override
    public void configurePathMatch(PathMatchConfigurer configurer) {
        var parser = new PathPatternParser();
        parser.setCaseSensitive(false);
        configurer.setPatternParser(parser);
    }

    @Bean
    WireHeaders wireHeaders() {
        return new WireHeaders();
    }

    /** A slash at the end of a path means nothing; controllers do not see it. */
    @Bean
    UrlHandlerFilter trailingSlashes() {
        return UrlHandlerFilter.trailingSlashHandler("/{api:(?i)restapi}/**")
                .wrapRequest()
                .build();
    }

    @Bean
    OperationCatalogue operationCatalogue() {
        return OperationCatalogue.load();
    }
}
