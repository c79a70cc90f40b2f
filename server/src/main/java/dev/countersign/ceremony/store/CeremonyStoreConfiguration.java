package dev.countersign.ceremony.store;

import dev.countersign.ceremony.CorrectionViews;
import dev.countersign.ceremony.Drafts;
import dev.countersign.ceremony.OneTimeCodes;
import dev.countersign.ceremony.Sessions;
import dev.countersign.ceremony.Tokens;
import dev.countersign.store.Transactions;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stores of the room. */
@Configuration(proxyBeanMethods = false)
class CeremonyStoreConfiguration {
    @Bean
    Tokens ceremonyTokens(DSLContext db, Transactions transactions) {
        return new JooqTokens(db, transactions);
    }

    @Bean
    CorrectionViews correctionViews(DSLContext db, Transactions transactions) {
        return new JooqCorrectionViews(db, transactions);
    }

    @Bean
    Sessions ceremonySessions(DSLContext db, Transactions transactions) {
        return new JooqSessions(db, transactions);
    }

    @Bean
    Drafts ceremonyDrafts(DSLContext db, Transactions transactions) {
        return new JooqDrafts(db, transactions);
    }

    @Bean
    OneTimeCodes ceremonyOneTimeCodes(DSLContext db, Transactions transactions) {
        return new JooqOneTimeCodes(db, transactions);
    }
}
