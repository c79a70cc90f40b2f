package dev.countersign.store;

import dev.countersign.kernel.Settings;
import java.net.URI;
import java.nio.file.Path;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the database, the blobs and the secrets as the settings say. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
    @Bean
    DataFolder dataFolder(Settings settings) {
        return DataFolder.open(settings.data(), !settings.usesPostgres());
    }

    @Bean
    Database database(Settings settings, DataFolder folder) {
        var url = settings.databaseUrl();
        if (url == null) {
            return Database.sqlite(folder.path().resolve("countersign.db"));
        }
        if (!settings.usesPostgres()) {
            throw new IllegalArgumentException(
                    "--database-url must start with jdbc:postgresql:, not " + url.split("\\?")[0] + ".");
        }
        return Database.postgres(url);
    }

    @Bean
    DSLContext dslContext(Database database) {
        return database.db();
    }

    @Bean
    Transactions transactions(Database database) {
        return database.transactions();
    }

    @Bean
    AesSecrets secrets(Settings settings, DataFolder folder, Database database) {
        var given = settings.masterKeyFile();
        var file = given == null ? folder.path().resolve("keys").resolve("master.key") : given;
        var secrets = new AesSecrets(MasterKey.load(file, given == null && !KeyCheck.isDone(database.db())));
        KeyCheck.run(database.db(), database.transactions(), secrets);
        return secrets;
    }

    @Bean
    Blobs blobs(Settings settings, DataFolder folder, Database database) {
        var uri = settings.blobStore();
        if (uri == null) {
            return settings.usesPostgres()
                    ? new TableBlobs(database.db(), database.transactions())
                    : new FileBlobs(folder.path().resolve("documents"));
        }
        if (!uri.startsWith("file:")) {
            throw new IllegalArgumentException(
                    "--blob-store takes file:///folder; " + uri.split(":")[0] + " is not built yet.");
        }
        return new FileBlobs(Path.of(URI.create(uri)));
    }
}
