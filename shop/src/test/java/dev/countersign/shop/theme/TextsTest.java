package dev.countersign.shop.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every page can be read in every language. */
class TextsTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/dev/countersign/shop/theme");

    @Test
    void allLanguagesHaveTheSameTexts() {
        assertThat(Texts.keys(Language.ARABIC).stringPropertyNames())
                .isEqualTo(Texts.keys(Language.ENGLISH).stringPropertyNames());
    }

    @Test
    void gapsAreTheSameInAllLanguages() {
        var gap = Pattern.compile("\\{\\d[^}]*}");
        assertThat(Texts.keys(Language.ENGLISH).stringPropertyNames())
                .allSatisfy(key -> assertThat(
                                gap.matcher(Texts.keys(Language.ARABIC).getProperty(key))
                                        .results()
                                        .map(match -> match.group())
                                        .toList())
                        .as(key)
                        .isEqualTo(gap.matcher(Texts.keys(Language.ENGLISH).getProperty(key))
                                .results()
                                .map(match -> match.group())
                                .toList()));
    }

    @Test
    void templatesNameTextsThatAreThere() throws IOException {
        assertThat(named())
                .isNotEmpty()
                .allSatisfy(key ->
                        assertThat(Texts.find(Language.ENGLISH, key)).as(key).isPresent());
    }

    @Test
    void noApostropheIsLostInAText() {
        // a single quote means something else in the pattern of a message
        assertThat(Texts.keys(Language.ENGLISH).values())
                .allSatisfy(text -> assertThat(text.toString()).doesNotContain("'"));
    }

    private static List<String> named() throws IOException {
        try (var files = Files.list(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".liquid"))
                    .flatMap(file -> Pattern.compile("'([\\w.-]+)' \\| t\\b")
                            .matcher(read(file))
                            .results())
                    .map(match -> match.group(1))
                    .distinct()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
