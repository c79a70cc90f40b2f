package dev.countersign.storefront.web;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts around a form in one language. */
public record Words(Locale locale, ResourceBundle bundle) {
    private static final List<String> SPOKEN = List.of("en", "ar");

    static Words in(Locale locale) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Words(locale, ResourceBundle.getBundle("messages.storefront", locale, control));
    }

    /** The first wish we have words for, else English. */
    static Words of(List<Locale> wishes) {
        return in(wishes.stream()
                .filter(wish -> SPOKEN.contains(wish.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH));
    }

    public String say(String key, Object... values) {
        var text = bundle.getString(key);
        for (var i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    public String language() {
        return locale.getLanguage();
    }

    public String direction() {
        return locale.getLanguage().equals("ar") ? "rtl" : "ltr";
    }
}
