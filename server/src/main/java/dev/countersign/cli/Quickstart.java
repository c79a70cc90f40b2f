package dev.countersign.cli;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code DATA/quickstart.json}: all that a first program needs to call this server. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Quickstart(
        @Nullable String httpUrl,
        @Nullable String httpsUrl,
        String restBasePath,
        @Nullable String oAuthBasePath,
        String caCertificate,
        String trustStore,
        String trustStorePassword,
        String accountId,
        String userId,
        String userName,
        String email,
        String password,
        String integrationKey,
        String clientSecret,
        String privateKeyFile,
        List<String> redirectUris,
        String hmacKey) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static Path in(Path data) {
        return data.resolve("quickstart.json");
    }

    static Optional<Quickstart> read(Path data) {
        return Files.isRegularFile(in(data))
                ? Optional.of(JSON.readValue(in(data).toFile(), Quickstart.class))
                : Optional.empty();
    }

    static Quickstart required(Path data) {
        return read(data)
                .orElseThrow(() -> new Failure(
                        "There is no " + in(data) + ": start a server with countersign serve, or say --data."));
    }

    void write(Path data) {
        PrivateFiles.write(in(data), JSON.writeValueAsBytes(this));
    }

    /** The same secrets at other addresses. */
    Quickstart at(Addressed now) {
        return new Quickstart(
                now.httpUrl,
                now.httpsUrl,
                now.restBasePath,
                now.oAuthBasePath,
                now.caCertificate,
                now.trustStore,
                TlsFolder.PASSWORD,
                accountId,
                userId,
                userName,
                email,
                password,
                integrationKey,
                clientSecret,
                now.privateKeyFile,
                redirectUris,
                hmacKey);
    }

    /** The part of the file that each start writes anew. */
    record Addressed(
            @Nullable String httpUrl,
            @Nullable String httpsUrl,
            String restBasePath,
            @Nullable String oAuthBasePath,
            String caCertificate,
            String trustStore,
            String privateKeyFile) {
        static Addressed of(OpenDoors doors, @Nullable String publicUrl, Path data) {
            var tls = new TlsFolder(data);
            var https = doors.httpsUrl();
            var base = https != null ? https : doors.forMails();
            return new Addressed(
                    doors.httpUrl(),
                    https,
                    (publicUrl != null ? publicUrl : base) + "/restapi",
                    https == null ? null : doors.oAuthBasePath(),
                    tls.caCertificate().toString(),
                    tls.trustStore().toString(),
                    data.resolve("quickstart-private-key.pem").toString());
        }
    }
}
