package dev.countersign.cli;

import dev.countersign.kernel.Settings;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command finds the data it works on without a server. */
final class OfflineOptions {
    @Option(names = "--data", paramLabel = "DIR", description = "The data folder (default: ./data).")
    private Path data = Path.of("data");

    @Option(names = "--database-url", paramLabel = "JDBC", description = "As for serve.")
    private @Nullable String databaseUrl;

    @Option(names = "--master-key-file", paramLabel = "FILE", description = "As for serve.")
    private @Nullable Path masterKeyFile;

    Path data() {
        return data;
    }

    Settings settings() {
        return new Settings(
                data.toAbsolutePath().normalize(),
                "127.0.0.1",
                0,
                PortConverter.OFF,
                null,
                List.of(),
                null,
                databaseUrl,
                null,
                masterKeyFile,
                null,
                null,
                false,
                false,
                0,
                List.of());
    }
}
