package dev.countersign.shop.theme;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages of the shop's own pages. */
public enum Language {
    ENGLISH("en", "ltr", "English"),
    ARABIC("ar", "rtl", "العربية");

    private final String code;
    private final String direction;
    private final String ownName;

    Language(String code, String direction, String ownName) {
        this.code = code;
        this.direction = direction;
        this.ownName = ownName;
    }

    public String code() {
        return code;
    }

    String direction() {
        return direction;
    }

    String ownName() {
        return ownName;
    }

    public static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }

    /** The first of the browser's languages that the shop speaks; English where there is none. */
    static Language ofHeader(String acceptLanguage) {
        return Arrays.stream(acceptLanguage.split(","))
                .map(range -> range.strip().toLowerCase(Locale.ROOT).split("[-;]", 2)[0])
                .flatMap(code -> of(code).stream())
                .findFirst()
                .orElse(ENGLISH);
    }
}
