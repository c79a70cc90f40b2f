package dev.countersign.autosign.store;

import dev.countersign.account.Accounts;
import dev.countersign.account.signature.SignatureBook;
import dev.countersign.account.signature.SignaturePictures;
import dev.countersign.autosign.AuthorityEvent;
import dev.countersign.autosign.KeptSignatures;
import dev.countersign.autosign.Leaves;
import dev.countersign.autosign.QueueAutomaticSigning;
import dev.countersign.autosign.SignAutomatically;
import dev.countersign.autosign.StandingAuthorities;
import dev.countersign.envelope.Envelopes;
import dev.countersign.history.FactTypes;
import dev.countersign.history.History;
import dev.countersign.identity.Consents;
import dev.countersign.job.Jobs;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.WallClock;
import dev.countersign.store.Blobs;
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
    SignAutomatically signAutomatically(
            Envelopes envelopes, History history, Leaves leaves, Accounts accounts, Jobs jobs, BusinessClock clock) {
        return new SignAutomatically(envelopes, history, leaves, accounts, jobs, clock);
    }

    @Bean
    Leaves leaves(
            Accounts accounts,
            StandingAuthorities authorities,
            SignatureBook book,
            SignaturePictures pictures,
            Blobs blobs) {
        return new Leaves(accounts, authorities, book, new KeptSignatures(pictures, blobs));
    }

    @Bean
    QueueAutomaticSigning queueAutomaticSigning(Envelopes envelopes, Jobs jobs) {
        return new QueueAutomaticSigning(envelopes, jobs);
    }

    @Bean
    FactTypes authorityFacts() {
        return new FactTypes(List.of(AuthorityEvent.AuthorityGiven.class, AuthorityEvent.AuthorityRevoked.class));
    }
}
