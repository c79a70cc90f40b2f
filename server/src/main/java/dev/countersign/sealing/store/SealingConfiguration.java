package dev.countersign.sealing.store;

import dev.countersign.account.Accounts;
import dev.countersign.document.Documents;
import dev.countersign.envelope.Envelopes;
import dev.countersign.history.History;
import dev.countersign.job.Jobs;
import dev.countersign.kernel.WallClock;
import dev.countersign.sealing.QueueSealing;
import dev.countersign.sealing.SealEnvelope;
import dev.countersign.sealing.SealedFiles;
import dev.countersign.sealing.Sealing;
import dev.countersign.sealing.SealingIdentities;
import dev.countersign.sealing.SealingKeys;
import dev.countersign.sealing.SealingSelfTest;
import dev.countersign.store.Blobs;
import dev.countersign.store.Secrets;
import dev.countersign.store.Transactions;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of the room. */
@Configuration(proxyBeanMethods = false)
class SealingConfiguration {
    @Bean
    SealingIdentities sealingIdentities(DSLContext db, Transactions transactions, Secrets secrets) {
        return new JooqSealingIdentities(db, transactions, secrets);
    }

    @Bean
    SealingKeys sealingKeys(SealingIdentities identities, WallClock clock) {
        return new SealingKeys(identities, clock);
    }

    @Bean
    SealingSelfTest sealingSelfTest(SealingKeys keys) {
        return new SealingSelfTest(keys);
    }

    @Bean
    Sealing sealing(
            Documents documents, Blobs blobs, Accounts accounts, History history, SealingKeys keys, WallClock clock) {
        return Sealing.of(documents, blobs, accounts, history, keys, clock);
    }

    @Bean
    SealedFiles sealedFiles(Sealing sealing) {
        return sealing.files();
    }

    @Bean
    SealEnvelope sealEnvelope(Envelopes envelopes, History history, Sealing sealing) {
        return new SealEnvelope(envelopes, history, sealing.documents());
    }

    @Bean
    QueueSealing queueSealing(Jobs jobs) {
        return new QueueSealing(jobs);
    }
}
