package dev.countersign.ceremony.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.kernel.Words;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsTest {
    private final Words english = Words.in("ceremony", Locale.ENGLISH);
    private final Words arabic = Words.of("ceremony", List.of(Locale.forLanguageTag("ar-EG")));

    @Test
    void everyTextIsThereInEachLanguage() {
        assertThat(arabic.bundle().keySet())
                .containsExactlyInAnyOrderElementsOf(english.bundle().keySet());
        english.bundle()
                .keySet()
                .forEach(key -> assertThat(placeholders(arabic, key)).as(key).isEqualTo(placeholders(english, key)));
    }

    @Test
    void oneOfAThingHasItsOwnWords() {
        assertThat(english.count("pages", 1)).isEqualTo("1 page");
        assertThat(english.count("pages", 3)).isEqualTo("3 pages");
    }

    @Test
    void arabicRunsFromTheRight() {
        assertThat(arabic.direction()).isEqualTo("rtl");
        assertThat(arabic.say("finish")).isNotEqualTo(english.say("finish"));
    }

    @Test
    void otherLanguagesReadEnglish() {
        assertThat(Words.of("ceremony", List.of(Locale.forLanguageTag("tlh"))).language())
                .isEqualTo("en");
    }

    private static List<String> placeholders(Words words, String key) {
        return java.util.regex.Pattern.compile("\\{\\d}")
                .matcher(words.bundle().getString(key))
                .results()
                .map(java.util.regex.MatchResult::group)
                .sorted()
                .toList();
    }
}
