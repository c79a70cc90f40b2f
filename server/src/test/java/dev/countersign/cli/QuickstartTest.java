package dev.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The quickstart file: for its owner alone, at new addresses with the old secrets. */
class QuickstartTest {
    @TempDir
    Path data;

    @Test
    void nobodyElseReadsIt() throws IOException {
        quickstart().write(data);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Quickstart.in(data))))
                .isEqualTo("rw-------");
        quickstart().write(data);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Quickstart.in(data))))
                .isEqualTo("rw-------");
    }

    @Test
    void aLaterStartChangesAddressesAndKeepsSecrets() {
        quickstart().write(data);
        var later = Quickstart.read(data)
                .orElseThrow()
                .at(new Quickstart.Addressed(
                        "http://localhost:2", null, "http://localhost:2/restapi", null, "ca", "trust", "key"));
        assertThat(later.httpUrl()).isEqualTo("http://localhost:2");
        assertThat(later.httpsUrl()).isNull();
        assertThat(later.password()).isEqualTo("password");
        assertThat(later.clientSecret()).isEqualTo("secret");
        assertThat(later.hmacKey()).isEqualTo("hmac");
    }

    private static Quickstart quickstart() {
        return new Quickstart(
                "http://localhost:1",
                "https://localhost:3",
                "https://localhost:3/restapi",
                "localhost:3",
                "ca",
                "trust",
                "changeit",
                "account",
                "user",
                "Administrator",
                "admin@example.com",
                "password",
                "key",
                "secret",
                "pem",
                List.of("http://localhost:3000/callback"),
                "hmac");
    }
}
