package dev.countersign.compat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The README's snippets run. One is a fenced block of java, js or sh after the line {@code <!-- test: name -->}; an
 * optional {@code <!-- prints: text -->} below that says what it must print. It runs in a folder where {@code data} is the
 * suite's data folder, {@code bin} the checkout's and {@code node_modules} those of compat.
 */
@AgainstServer
class ReadmeSnippetsTest {
    private static final Pattern SNIPPET = Pattern.compile(
            "<!-- test: (?<name>[^>]+?) -->\\s*(?:<!-- prints: (?<prints>[^>]+?) -->\\s*)?```(?<language>java|js|sh)\\R(?<code>.*?)\\R```",
            Pattern.DOTALL);

    private final RunningServer server;

    ReadmeSnippetsTest(RunningServer server) {
        this.server = server;
    }

    @TestFactory
    Stream<DynamicTest> snippets() throws IOException {
        var readme = RunningServer.CHECKOUT.resolve("README.md");
        var text = Files.exists(readme) ? Files.readString(readme) : "";
        return SNIPPET.matcher(text).results().map(match -> {
            var snippet = Snippet.of(match);
            return DynamicTest.dynamicTest(snippet.name(), () -> run(snippet));
        });
    }

    private record Snippet(String name, String prints, String language, String code) {
        static Snippet of(java.util.regex.MatchResult match) {
            var prints = match.group("prints");
            return new Snippet(
                    match.group("name"), prints == null ? "" : prints, match.group("language"), match.group("code"));
        }
    }

    private void run(Snippet snippet) throws IOException, InterruptedException {
        var folder = folder();
        var builder = new ProcessBuilder(command(snippet, folder))
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment()
                .put("NODE_EXTRA_CA_CERTS", server.quickstart().caCertificate().toString());
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains(snippet.prints());
    }

    private Path folder() throws IOException {
        var folder = Files.createTempDirectory("countersign-snippet");
        Files.createSymbolicLink(folder.resolve("data"), server.data());
        Files.createSymbolicLink(folder.resolve("bin"), RunningServer.CHECKOUT.resolve("bin"));
        Files.createSymbolicLink(
                folder.resolve("node_modules"), RunningServer.CHECKOUT.resolve("compat/node/node_modules"));
        Files.write(folder.resolve("contract.pdf"), Samples.contract());
        return folder;
    }

    private static List<String> command(Snippet snippet, Path folder) throws IOException {
        return switch (snippet.language()) {
            case "java" -> {
                var file = Files.writeString(folder.resolve("Snippet.java"), program(snippet.code()));
                yield List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        file.toString());
            }
            case "js" -> {
                var file = snippet.code().contains("require(") ? "snippet.cjs" : "snippet.mjs";
                yield List.of(
                        "node",
                        Files.writeString(folder.resolve(file), snippet.code()).toString());
            }
            default -> List.of("bash", "-euo", "pipefail", "-c", snippet.code());
        };
    }

    /** Statements become a program that has the SDK imported and {@code quickstart} read. */
    private static String program(String code) {
        return Pattern.compile("\\bvoid main\\(").matcher(code).find() ? code : PRELUDE.formatted(code);
    }

    // List and Path by name: the SDK has a List of its own
    private static final String PRELUDE = """
            import com.docusign.esign.api.*;
            import com.docusign.esign.client.*;
            import com.docusign.esign.model.*;
            import com.fasterxml.jackson.databind.*;
            import java.nio.file.Path;
            import java.util.List;

            record Quickstart(JsonNode json) {
                String restBasePath() { return json.get("restBasePath").asText(); }
                String oAuthBasePath() { return json.get("oAuthBasePath").asText(); }
                String accountId() { return json.get("accountId").asText(); }
                String userId() { return json.get("userId").asText(); }
                String integrationKey() { return json.get("integrationKey").asText(); }
                Path privateKeyFile() { return Path.of(json.get("privateKeyFile").asText()); }
            }

            void main() throws Exception {
                var quickstart = new Quickstart(new ObjectMapper().readTree(Path.of("data/quickstart.json").toFile()));
            %s
            }
            """;
}
