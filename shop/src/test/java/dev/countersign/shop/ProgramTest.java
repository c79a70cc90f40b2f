package dev.countersign.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The program as its parent sees it. */
class ProgramTest {
    private static Process start(String... words) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SandboxShop.class.getName()));
        command.addAll(List.of(words));
        return new ProcessBuilder(command).start();
    }

    private static String firstLine(BufferedReader lines) throws IOException {
        return String.valueOf(lines.readLine());
    }

    @Test
    void itSaysWhereItIsAndEndsWithItsParent() throws Exception {
        var program = start("--port", "0", "--proxy-target", "http://localhost:1/x");
        var line = firstLine(program.inputReader());
        assertThat(line).matches("Sandbox shop: http://localhost:\\d+/");
        assertThat(new Browser(line.substring("Sandbox shop: ".length()))
                        .get("/")
                        .statusCode())
                .isEqualTo(200);
        program.getOutputStream().close();
        assertThat(program.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void itEndsAtOnceWhenToldTo() throws Exception {
        var program = start("--port", "0", "--proxy-target", "http://localhost:1/x");
        firstLine(program.inputReader());
        program.destroy();
        assertThat(program.waitFor(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aTakenPortIsSaidInOneSentence() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var program =
                    start("--port", String.valueOf(taken.getLocalPort()), "--proxy-target", "http://localhost:1/x");
            assertThat(program.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(program.exitValue()).isEqualTo(1);
            assertThat(firstLine(program.errorReader())).startsWith("The sandbox shop could not open its port: ");
        }
    }

    @Test
    void wrongUsageIsExitCodeTwo() throws Exception {
        var program = start("--colour", "red");
        assertThat(program.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isEqualTo(2);
        assertThat(firstLine(program.errorReader())).isEqualTo("--colour is no option.");
    }
}
