package dev.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.kernel.Settings;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No link leads where only a caller said so. */
class OpenDoorsTest {
    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "LOCALHOST:8080", "127.0.0.1:8080", "[::1]:8080", "other.example:8080"})
    void knownNamesAreAnsweredInKind(String host) {
        assertThat(doors(null).forCaller("http", host)).isEqualTo("http://" + host);
        assertThat(doors(null).forCaller("https", host)).isEqualTo("https://" + host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "localhost@evil.example",
                "localhost:80@evil.example",
                "localhost/evil",
                "localhost:8080\r\nX: y",
                "localhost:",
                "",
                "localhost.evil.example",
                "evil.example#localhost"
            })
    void otherNamesAreNeverEchoed(String host) {
        assertThat(doors(null).forCaller("https", host)).isEqualTo("http://localhost:8080");
        assertThat(doors("https://sign.example").forCaller("http", host)).isEqualTo("https://sign.example");
        assertThat(doors(null).isKnown(host)).isFalse();
    }

    @Test
    void behindAProxyThePublicUrlKeepsItsScheme() {
        assertThat(doors("https://sign.example").forCaller("http", "sign.example"))
                .isEqualTo("https://sign.example");
    }

    @Test
    void theAudienceIsThePublicHostOrTheHttpsDoor() {
        assertThat(doors(null).oAuthBasePath()).isEqualTo("localhost:8443");
        assertThat(doors("https://sign.example").oAuthBasePath()).isEqualTo("sign.example");
    }

    @Test
    void mailsUseThePublicUrlOrTheHttpDoorOrTheOnlyOne() {
        assertThat(doors(null).forMails()).isEqualTo("http://localhost:8080");
        assertThat(doors("https://sign.example").forMails()).isEqualTo("https://sign.example");
        var doors = doors(null);
        doors.opened(PortConverter.OFF, 9443);
        assertThat(doors.forMails()).isEqualTo("https://localhost:9443");
    }

    private static OpenDoors doors(@Nullable String publicUrl) {
        return new OpenDoors(new Settings(
                Path.of("/data"),
                "127.0.0.1",
                8080,
                8443,
                publicUrl,
                List.of("other.example"),
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                true,
                1,
                List.of()));
    }
}
