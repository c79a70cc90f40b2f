package dev.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.kernel.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.ParameterException;

/** What the operator says, and where he may say it. */
class ServeCommandTest {
    @TempDir
    Path folder;

    @Test
    void nothingSaidMeansASandboxOnLoopback() {
        var settings = settings(Map.of());
        assertThat(settings.httpPort()).isEqualTo(8080);
        assertThat(settings.httpsPort()).isEqualTo(8443);
        assertThat(settings.data()).isAbsolute().endsWithRaw(Path.of("data"));
        assertThat(settings.tlsNames()).isEmpty();
        assertThat(settings.sandbox()).isTrue();
        assertThat(settings.quickstart()).isTrue();
    }

    @Test
    void theOptionWinsOverTheEnvironmentAndThatOverTheFile() throws IOException {
        givenYaml("http-port: 1001\nhttps-port: 1002\nhost: 0.0.0.0\ntls-name: [a.example, b.example]\n");
        var settings = settings(
                Map.of("COUNTERSIGN_HTTP_PORT", "2001", "COUNTERSIGN_HTTPS_PORT", "off"), "--http-port", "3001");
        assertThat(settings.httpPort()).isEqualTo(3001);
        assertThat(settings.httpsPort()).isEqualTo(-1);
        assertThat(settings.host()).isEqualTo("0.0.0.0");
        assertThat(settings.tlsNames()).containsExactly("a.example", "b.example");
        assertThat(settings.sandbox()).isFalse();
    }

    @Test
    void tlsNamesAddUp() {
        assertThat(settings(Map.of(), "--tls-name", "a.example", "--tls-name", "b.example")
                        .tlsNames())
                .containsExactly("a.example", "b.example");
    }

    @Test
    void aPublicUrlEndsTheSandboxUnlessTold() {
        assertThat(settings(Map.of(), "--public-url", "https://sign.example/").publicUrl())
                .isEqualTo("https://sign.example");
        assertThat(settings(Map.of(), "--public-url", "https://sign.example").sandbox())
                .isFalse();
        assertThat(settings(Map.of(), "--public-url", "https://sign.example").quickstart())
                .isFalse();
        assertThat(settings(Map.of("COUNTERSIGN_SANDBOX", "true"), "--public-url", "https://sign.example")
                        .sandbox())
                .isTrue();
        assertThat(settings(Map.of(), "--sandbox=false").sandbox()).isFalse();
        assertThat(settings(Map.of(), "--sandbox").sandbox()).isTrue();
    }

    @Test
    void theLargestDocumentAndTheProxiesMayBeChosen() {
        assertThat(settings(Map.of()).maxDocumentBytes()).isEqualTo(25L * 1024 * 1024);
        assertThat(settings(Map.of("COUNTERSIGN_MAX_DOCUMENT_MB", "5")).maxDocumentBytes())
                .isEqualTo(5L * 1024 * 1024);
        assertThat(settings(Map.of("COUNTERSIGN_SCAN_COMMAND", "clamdscan --fdpass"))
                        .scanCommand())
                .isEqualTo("clamdscan --fdpass");
        assertThat(settings(Map.of(), "--trusted-proxy", "10.0.0.0/8,::1").trustedProxies())
                .containsExactly("10.0.0.0/8", "::1");
        assertThatThrownBy(() -> settings(Map.of(), "--max-document-mb", "900")).hasMessageContaining("900");
        assertThatThrownBy(() -> settings(Map.of(), "--trusted-proxy", "proxy.example"))
                .hasMessageContaining("proxy.example");
    }

    @Test
    void whatIsNotOfferedIsSaid() {
        assertThatThrownBy(() -> settings(Map.of(), "--blob-store", "s3://bucket"))
                .hasMessageContaining("S3");
        assertThatThrownBy(() -> settings(Map.of(), "--sandbox-shop", "--public-url", "https://sign.example"))
                .hasMessageContaining("sandbox shop");
        assertThatThrownBy(() -> settings(Map.of(), "--sandbox-shop-url", "http://shop.example:8090"))
                .hasMessageContaining("localhost");
        assertThatThrownBy(() -> settings(Map.of(), "--http-port", "off", "--https-port", "off"))
                .isInstanceOf(ParameterException.class);
        assertThatThrownBy(() -> settings(Map.of(), "--public-url", "ftp://x")).isInstanceOf(ParameterException.class);
    }

    @Test
    void theSenderOfMailsIsCheckedAtTheStart() {
        assertThat(settings(Map.of(), "--mail-from", "no-reply@sign.example").mailFrom())
                .isEqualTo("no-reply@sign.example");
        assertThat(settings(Map.of(), "--mail-from", "Sign here <no-reply@sign.example>")
                        .mailFrom())
                .isEqualTo("\"Sign here\" <no-reply@sign.example>");
        assertThat(run("serve", "--mail-from", "no-reply"))
                .startsWith("2 ")
                .contains("--mail-from takes an address", "not no-reply");
    }

    @Test
    void exitCodesAndMessages() {
        assertThat(run("--help")).startsWith("0 ").contains("serve");
        assertThat(run("serve", "--help")).startsWith("0 ").contains("--https-port");
        assertThat(run("version")).startsWith("0 countersign");
        assertThat(run("serve", "--http-port", "x"))
                .startsWith("2 ")
                .contains("neither a port")
                .doesNotContain("\tat ");
        assertThat(run("serve", "--nonsense")).startsWith("2 ");
        assertThat(run("verify", folder.resolve("none.pdf").toString()))
                .startsWith("1 ")
                .contains("cannot be read")
                .doesNotContain("\tat ");
        assertThat(run("demo", "--data", folder.toString()))
                .startsWith("1 ")
                .contains("quickstart.json", "countersign serve");
    }

    private Settings settings(Map<String, String> environment, String... words) {
        var defaults = new OptionDefaults(environment, folder.resolve("countersign.yaml"));
        var line = CommandLine.of(defaults);
        line.parseArgs(Stream.concat(Stream.of("serve"), Stream.of(words)).toArray(String[]::new));
        return ((ServeCommand) line.getSubcommands().get("serve").getCommand()).settings();
    }

    private String run(String... words) {
        var said = new StringWriter();
        var writer = new PrintWriter(said, true);
        var command = CommandLine.of(new OptionDefaults(Map.of(), folder.resolve("none.yaml")))
                .setOut(writer)
                .setErr(writer);
        return command.execute(words) + " " + said;
    }

    private void givenYaml(String text) throws IOException {
        Files.writeString(folder.resolve("countersign.yaml"), text);
    }
}
