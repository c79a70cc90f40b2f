package dev.countersign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tests that a page names between backticks, such as {@code `FormDeskTest`} or one of its methods. */
final class NamedTests {
    static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern NAME = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");
    private static final Map<String, String> TESTS = sources("src/test/java")
            .collect(Collectors.toMap(
                    file -> file.getFileName().toString().replace(".java", ""), NamedTests::read, (a, b) -> a + b));

    private NamedTests() {}

    /** All that this text names are there. */
    static void exist(String text) {
        NAME.matcher(text).results().forEach(named -> {
            assertThat(TESTS).as(text).containsKey(named.group(1));
            if (named.group(2) != null) {
                assertThat(TESTS.get(named.group(1))).as(text).containsPattern("(void|>) " + named.group(2) + "\\(");
            }
        });
    }

    static long countMethods(String text) {
        return NAME.matcher(text)
                .results()
                .filter(named -> named.group(2) != null)
                .count();
    }

    /** The Java sources of all modules in this folder of theirs. */
    static Stream<Path> sources(String folder) {
        return Stream.of("seal", "server", "shop", "compat")
                .map(module -> CHECKOUT.resolve(module).resolve(folder))
                .filter(Files::isDirectory)
                .flatMap(NamedTests::walk)
                .filter(file -> file.toString().endsWith(".java"));
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
