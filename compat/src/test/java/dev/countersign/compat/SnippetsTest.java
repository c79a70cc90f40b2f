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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The snippets of the README and of the guides run. One is a fenced block of java, js or sh after the line
 * {@code <!-- test: name -->}; {@code <!-- test: name, after README -->} goes on from the README's snippet in the same
 * language, {@code after NAME} from the snippet of this name on the same page; {@code , with a shop} runs it beside a
 * server with the sandbox shop. An optional {@code <!-- prints: text -->} below that says what it must print. It runs in a folder where
 * {@code data} is the suite's data folder, {@code bin} the checkout's and {@code node_modules} those of compat.
 */
@AgainstServer
class SnippetsTest {
    private static final Pattern SNIPPET = Pattern.compile(
            "<!-- test: (?<name>[^>]+?)(?:, after (?<after>[^,>]+?))?(?<shop>, with a shop)? -->\\s*(?:<!-- prints: (?<prints>[^>]+?) -->\\s*)?```(?<language>java|js|sh)\\R(?<code>.*?)\\R *```",
            Pattern.DOTALL);

    private static @Nullable RunningServer withShop;

    private final RunningServer server;

    SnippetsTest(RunningServer server) {
        this.server = server;
    }

    @AfterAll
    static void closeShop() {
        if (withShop != null) {
            withShop.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> snippets() throws IOException {
        var readme = snippetsOf(RunningServer.CHECKOUT.resolve("README.md"));
        try (var guides = Files.list(RunningServer.CHECKOUT.resolve("docs/guides"))) {
            var pages = guides.sorted().map(SnippetsTest::snippetsOf).flatMap(page -> wholeOnes(page, readme));
            return Stream.concat(readme.stream(), pages)
                    .map(snippet -> DynamicTest.dynamicTest(snippet.name(), () -> run(snippet)))
                    .toList()
                    .stream();
        }
    }

    private static Stream<Snippet> wholeOnes(List<Snippet> page, List<Snippet> readme) {
        return page.stream().map(snippet -> snippet.whole(page, readme));
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

    private record Snippet(String name, String after, boolean withShop, String prints, String language, String code) {
        static Snippet of(String page, MatchResult match) {
            return new Snippet(
                    page + ": " + match.group("name"),
                    or(match.group("after")),
                    match.group("shop") != null,
                    or(match.group("prints")),
                    match.group("language"),
                    match.group("code"));
        }

        private static String or(@Nullable String group) {
            return group == null ? "" : group;
        }

        /** With those it goes on from before it. */
        Snippet whole(List<Snippet> page, List<Snippet> readme) {
            if (after.isEmpty()) {
                return this;
            }
            var first = after.equals("README")
                    ? inMyLanguage(readme)
                    : inMyLanguage(page).filter(this::goesOnFrom);
            var code = first.findFirst().orElseThrow().whole(page, readme).code + "\n" + this.code;
            return new Snippet(name, "", withShop, prints, language, code);
        }

        private Stream<Snippet> inMyLanguage(List<Snippet> all) {
            return all.stream().filter(snippet -> snippet.language.equals(language));
        }

        private boolean goesOnFrom(Snippet other) {
            return other.name.endsWith(": " + language + " " + after);
        }
    }

    private void run(Snippet snippet) throws IOException, InterruptedException {
        var beside = snippet.withShop() ? serverWithShop() : server;
        var folder = folder(beside);
        var builder = new ProcessBuilder(command(snippet, folder))
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment()
                .put("NODE_EXTRA_CA_CERTS", beside.quickstart().caCertificate().toString());
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains(snippet.prints());
    }

    private static RunningServer serverWithShop() {
        if (withShop == null) {
            withShop = RunningServer.withShop();
        }
        return withShop;
    }

    private static Path folder(RunningServer server) throws IOException {
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
