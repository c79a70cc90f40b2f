package dev.countersign.compat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The snippets of the README and of the guides run. One is a fenced block of java, js or sh after the line
 * {@code <!-- test: name -->}; {@code <!-- test: name, after README -->} goes on from the README's snippet in the same
 * language. An optional {@code <!-- prints: text -->} below that says what it must print. It runs in a folder where
 * {@code data} is the suite's data folder, {@code bin} the checkout's and {@code node_modules} those of compat.
 */
@AgainstServer
class SnippetsTest {
    private static final Pattern SNIPPET = Pattern.compile(
            "<!-- test: (?<name>[^>]+?)(?<after>, after README)? -->\\s*(?:<!-- prints: (?<prints>[^>]+?) -->\\s*)?```(?<language>java|js|sh)\\R(?<code>.*?)\\R *```",
            Pattern.DOTALL);

    private final RunningServer server;

    SnippetsTest(RunningServer server) {
        this.server = server;
    }

    @TestFactory
    Stream<DynamicTest> snippets() throws IOException {
        var readme = snippetsOf(RunningServer.CHECKOUT.resolve("README.md"));
        try (var guides = Files.list(RunningServer.CHECKOUT.resolve("docs/guides"))) {
            var pages = guides.sorted().flatMap(guide -> snippetsOf(guide).stream());
            return Stream.concat(readme.stream(), pages)
                    .map(snippet -> snippet.after(readme))
                    .map(snippet -> DynamicTest.dynamicTest(snippet.name(), () -> run(snippet)))
                    .toList()
                    .stream();
        }
    }

    private static List<Snippet> snippetsOf(Path page) {
        try {
            var text = Files.readString(page);
            return SNIPPET.matcher(text)
                    .results()
                    .map(match -> Snippet.of(page.getFileName().toString(), match))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Snippet(String name, boolean goesOn, String prints, String language, String code) {
        static Snippet of(String page, MatchResult match) {
            var prints = match.group("prints");
            return new Snippet(
                    page + ": " + match.group("name"),
                    match.group("after") != null,
                    prints == null ? "" : prints,
                    match.group("language"),
                    match.group("code"));
        }

        /** With the README's snippet in the same language before it, where it goes on from that. */
        Snippet after(List<Snippet> readme) {
            if (!goesOn) {
                return this;
            }
            var first = readme.stream()
                    .filter(snippet -> snippet.language.equals(language))
                    .findFirst()
                    .orElseThrow();
            return new Snippet(name, false, prints, language, first.code + "\n" + code);
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
            case "js" ->
                List.of(
                        "node",
                        Files.writeString(folder.resolve("snippet.mjs"), snippet.code())
                                .toString());
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
