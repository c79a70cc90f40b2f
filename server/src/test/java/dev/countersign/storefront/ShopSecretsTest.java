package dev.countersign.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What opens a shop is not readable where somebody writes a record into a log. */
class ShopSecretsTest {
    @Test
    void noSecretStandsInTheTextOfARecord() {
        var credentials = new ShopCredentials("pssst", Instant.EPOCH, "pssst", "pssst", "pssst");
        var keys = new ShopKeys.Keys(true, "pssst", Optional.of("pssst"), 90);

        for (var text : List.of(credentials.toString(), keys.toString(), String.valueOf(Optional.of(keys)))) {
            assertThat(text).doesNotContain("pssst");
        }
    }
}
