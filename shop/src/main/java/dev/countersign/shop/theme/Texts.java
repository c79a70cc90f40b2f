package dev.countersign.shop.theme;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** All texts the shop shows, one file for each language. */
public final class Texts {
    private static final Map<Language, Properties> BUNDLES = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            BUNDLES.put(language, bundle(language));
        }
    }

    private Texts() {}

    public static String of(Language language, String key, Object... parameters) {
        return find(language, key, parameters)
                .orElseThrow(() -> new IllegalArgumentException("No text \"" + key + "\" in " + language));
    }

    static Optional<String> find(Language language, String key, Object... parameters) {
        return Optional.ofNullable(keys(language).getProperty(key))
                .map(text -> new MessageFormat(text, Locale.of(language.code())).format(parameters));
    }

    static Properties keys(Language language) {
        return Objects.requireNonNull(BUNDLES.get(language));
    }

    private static Properties bundle(Language language) {
        var name = "texts_" + language.code() + ".properties";
        try (var file = Objects.requireNonNull(Texts.class.getResourceAsStream(name))) {
            var bundle = new Properties();
            bundle.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return bundle;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
