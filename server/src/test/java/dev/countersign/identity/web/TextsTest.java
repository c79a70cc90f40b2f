package dev.countersign.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class TextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"identity", "autosign"})
    void everyTextIsThereInEachLanguage(String room) {
        var english = texts(room, "en").all();
        var arabic = texts(room, "ar-EG").all();

        assertThat(arabic.keySet()).isEqualTo(english.keySet());
        english.forEach(
                (key, text) -> assertThat(places(arabic.get(key))).as(key).isEqualTo(places(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "autosign"})
    void theLanguageOfTheLinkGoesBeforeThatOfTheBrowser(String room) {
        var request = new MockHttpServletRequest();
        request.addPreferredLocale(Locale.ENGLISH);
        request.setParameter("ui_locales", "ar en");

        assertThat(Texts.of(room, request).direction()).isEqualTo("rtl");
    }

    private static Texts texts(String room, String language) {
        var request = new MockHttpServletRequest();
        request.addPreferredLocale(Locale.forLanguageTag(language));
        return Texts.of(room, request);
    }

    private static List<String> places(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }
}
