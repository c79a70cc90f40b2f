package dev.countersign.autosign.store;

import dev.countersign.autosign.AuthorityEvent;
import dev.countersign.autosign.StandingAuthorities;
import dev.countersign.history.FactTypes;
import dev.countersign.history.History;
import dev.countersign.identity.Consents;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.WallClock;
import dev.countersign.store.Transactions;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of the room but those of its page. */
@Configuration(proxyBeanMethods = false)
class AutosignConfiguration {
    @Bean
    StandingAuthorities standingAuthorities(
            DSLContext db, Transactions transactions, History history, Consents consents, Ids ids, WallClock clock) {
        return new JooqStandingAuthorities(db, transactions, history, consents, ids, clock);
    }

    @Bean
    FactTypes authorityFacts() {
        return new FactTypes(List.of(AuthorityEvent.AuthorityGiven.class, AuthorityEvent.AuthorityRevoked.class));
    }
}
