package dev.countersign.kernel;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the operator chose at start.
 *
 * @param data the data folder, absolute
 * @param httpPort 0 picks a free port, -1 closes the door; the same for {@code httpsPort}
 * @param maxDocumentBytes the largest upload of one document, 25 MB unless told
 */
public record Settings(
        Path data,
        String host,
        int httpPort,
        int httpsPort,
        @Nullable String publicUrl,
        java.util.List<String> tlsNames,
        @Nullable Path tlsKeystore,
        @Nullable String databaseUrl,
        @Nullable String blobStore,
        @Nullable Path masterKeyFile,
        @Nullable String mailFrom,
        @Nullable String smtp,
        boolean sandbox,
        boolean quickstart,
        long maxDocumentBytes) {
    public boolean usesPostgres() {
        return databaseUrl != null && databaseUrl.startsWith("jdbc:postgresql:");
    }
}
