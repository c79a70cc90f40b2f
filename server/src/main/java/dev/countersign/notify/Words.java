package dev.countersign.notify;

import java.text.Bidi;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** Our sentences in the reader's language. */
final class Words {
    private static final Set<String> LANGUAGES = Set.of("en", "ar");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("messages.notify", locale, NO_FALLBACK);
    }

    /** @param language a tag such as {@code ar} or {@code en_US}; English where we do not speak it */
    static Words in(String language) {
        var plain = language.toLowerCase(Locale.ROOT).split("[_-]", 2)[0];
        return new Words(Locale.forLanguageTag(LANGUAGES.contains(plain) ? plain : "en"));
    }

    String language() {
        return locale.getLanguage();
    }

    boolean isRightToLeft() {
        return language().equals("ar");
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The sentence with names in it, each kept from turning the sentence round. */
    String say(String key, String... names) {
        var isolated = new Object[names.length];
        for (var i = 0; i < names.length; i++) {
            isolated[i] = isolated(names[i]);
        }
        return plain(key, isolated);
    }

    /** The same for a header, which takes no marks. */
    String plain(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    private String isolated(String name) {
        var mixed = isRightToLeft() || Bidi.requiresBidi(name.toCharArray(), 0, name.length());
        return mixed ? "\u2068" + name + "\u2069" : name;
    }
}
