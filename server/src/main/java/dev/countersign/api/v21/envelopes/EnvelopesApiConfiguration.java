package dev.countersign.api.v21.envelopes;

import dev.countersign.account.Accounts;
import dev.countersign.autosign.StandingAuthorities;
import dev.countersign.ceremony.CodeSender;
import dev.countersign.document.Documents;
import dev.countersign.envelope.Envelopes;
import dev.countersign.envelope.Placement;
import dev.countersign.identity.Applications;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.kernel.Ids;
import dev.countersign.store.Secrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the envelope controllers share. */
@Configuration(proxyBeanMethods = false)
class EnvelopesApiConfiguration {
    @Bean
    EnvelopeAccess envelopeAccess(Envelopes envelopes, BusinessClock clock) {
        return new EnvelopeAccess(envelopes, clock);
    }

    @Bean
    LockReader lockReader(Applications applications, Secrets secrets, Ids ids) {
        return new LockReader(applications, secrets, ids);
    }

    @Bean
    Readers wireReaders(
            Ids ids, Secrets secrets, Accounts accounts, CodeSender codes, StandingAuthorities authorities) {
        return new Readers(ids, secrets, accounts, codes, authorities);
    }

    @Bean
    DocumentsReader documentsReader(Documents documents, Ids ids) {
        return new DocumentsReader(documents, ids);
    }

    @Bean
    ContentsReader contentsReader(DocumentsReader documents, Placement placement, Readers readers) {
        return new ContentsReader(documents, placement, readers);
    }

    @Bean
    EnvelopeDrafter envelopeDrafter(ContentsReader reader, Ids ids, BusinessClock clock) {
        return new EnvelopeDrafter(reader, ids, clock);
    }

    @Bean
    AdvancedUpdate advancedUpdate(DocumentsReader documents, Readers readers, Placement placement) {
        return new AdvancedUpdate(documents, readers, placement);
    }

    @Bean
    RecipientsWriter recipientsWriter(Secrets secrets) {
        return new RecipientsWriter(secrets);
    }

    @Bean
    EnvelopeWriter envelopeWriter(RecipientsWriter recipients) {
        return new EnvelopeWriter(recipients);
    }

    @Bean
    ReturnAddresses returnAddresses(Applications applications) {
        return new ReturnAddresses(applications);
    }

    @Bean
    SearchReader searchReader(Accounts accounts) {
        return new SearchReader(accounts);
    }
}
