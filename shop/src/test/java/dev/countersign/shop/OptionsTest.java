package dev.countersign.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.shop.Options.Misunderstood;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the program understands. */
class OptionsTest {
    private static Options parse(String words, Map<String, String> environment) {
        return Options.parse(List.of(words.split(" ")), environment);
    }

    @Test
    void theTargetIsEnough() {
        var options = parse("--proxy-target https://localhost:8443/shopify/proxy", Map.of());
        assertThat(options.port()).isEqualTo(8090);
        assertThat(options.proxyPath()).hasToString("/apps/esign");
        assertThat(options.webhookTarget()).isEmpty();
        assertThat(options.credentials().shop()).isEqualTo("sandbox-shop.myshopify.com");
        assertThat(options.credentials().redirectUris()).containsExactly("https://localhost:8443");
        assertThat(options.credentials().clientSecret()).startsWith("shpss_").hasSize(38);
    }

    @Test
    void secretsComeByEnvironment() {
        var credentials = parse(
                        "--proxy-target http://x --client-id app",
                        Map.of("SANDBOX_SHOP_CLIENT_SECRET", "hush", "SANDBOX_SHOP_ACCESS_TOKEN", "shpat_1"))
                .credentials();
        assertThat(credentials.clientSecret()).isEqualTo("hush");
        assertThat(credentials.accessToken()).isEqualTo("shpat_1");
        assertThat(credentials.toString()).doesNotContain("hush").doesNotContain("shpat_1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port 8090 | --proxy-target is missing",
                "--proxy-target file:///x | must be an http or https URL",
                "--proxy-target http://x --port 70000 | between 0 and 65535",
                "--proxy-target http://x --shop x.example | below myshopify.com",
                "--proxy-target http://x --client-secret hush | SANDBOX_SHOP_CLIENT_SECRET",
                "--proxy-target http://x --proxy-path pages/x | The prefix must be one of",
                "--proxy-target http://x --colour red | is no option",
                "--proxy-target | needs a value"
            })
    void whatItDoesNotUnderstandIsSaid(String words, String text) {
        assertThatThrownBy(() -> parse(words, Map.of()))
                .isInstanceOf(Misunderstood.class)
                .hasMessageContaining(text)
                .hasMessageNotContaining("hush");
    }
}
