package dev.countersign.account.store;

import dev.countersign.account.Accounts;
import dev.countersign.account.signature.SignatureBook;
import dev.countersign.account.signature.SignaturePictures;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.WallClock;
import dev.countersign.store.Blobs;
import dev.countersign.store.Transactions;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of the room. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {
    @Bean
    Accounts accounts(DSLContext db, Transactions transactions) {
        return new JooqAccounts(db, transactions);
    }

    @Bean
    SignatureBook signatureBook(DSLContext db, Transactions transactions, Ids ids, WallClock clock) {
        return new SignatureBook(new JooqUserSignatures(db, transactions), ids, clock);
    }

    @Bean
    SignaturePictures signaturePictures(Blobs blobs) {
        return new SignaturePictures(blobs);
    }
}
