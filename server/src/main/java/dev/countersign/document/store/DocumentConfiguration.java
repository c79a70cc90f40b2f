package dev.countersign.document.store;

import dev.countersign.document.Documents;
import dev.countersign.kernel.Settings;
import dev.countersign.store.Blobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's one bean. */
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {
    @Bean
    Documents documents(Blobs blobs, Settings settings) {
        return new BlobDocuments(blobs, settings.maxDocumentBytes());
    }
}
