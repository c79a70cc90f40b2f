package dev.countersign.kernel;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the operator chose at start.
 *
 * @param data the data folder, absolute
 * @param httpPort 0 picks a free port, -1 closes the door; the same for {@code httpsPort}
 * @param maxDocumentBytes the largest upload of one document, 25 MB unless told
 * @param trustedProxies addresses or CIDR ranges of proxies that may say for whom they ask
 * @param scanCommand looks for harmful files among those of customers; null looks for none
 */
public record Settings(
        Path data,
        String host,
        int httpPort,
        int httpsPort,
        @Nullable String publicUrl,
        List<String> tlsNames,
        @Nullable Path tlsKeystore,
        @Nullable String databaseUrl,
        @Nullable String blobStore,
        @Nullable Path masterKeyFile,
        @Nullable String mailFrom,
        @Nullable String smtp,
        boolean sandbox,
        boolean quickstart,
        long maxDocumentBytes,
        List<String> trustedProxies,
        @Nullable String scanCommand) {
    /** Without a look for harmful files. */
    public Settings(
            Path data,
            String host,
            int httpPort,
            int httpsPort,
            @Nullable String publicUrl,
            List<String> tlsNames,
            @Nullable Path tlsKeystore,
            @Nullable String databaseUrl,
            @Nullable String blobStore,
            @Nullable Path masterKeyFile,
            @Nullable String mailFrom,
            @Nullable String smtp,
            boolean sandbox,
            boolean quickstart,
            long maxDocumentBytes,
            List<String> trustedProxies) {
        this(
                data,
                host,
                httpPort,
                httpsPort,
                publicUrl,
                tlsNames,
                tlsKeystore,
                databaseUrl,
                blobStore,
                masterKeyFile,
                mailFrom,
                smtp,
                sandbox,
                quickstart,
                maxDocumentBytes,
                trustedProxies,
                null);
    }

    public boolean usesPostgres() {
        return databaseUrl != null && databaseUrl.startsWith("jdbc:postgresql:");
    }
}
