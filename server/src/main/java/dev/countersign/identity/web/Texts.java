package dev.countersign.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The words of the pages in the reader's language. */
final class Texts {
    private final ResourceBundle bundle;

    private Texts(Locale locale) {
        this.bundle = ResourceBundle.getBundle(
                "messages.identity", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** In the language the application asked for, else the browser's. */
    static Texts of(HttpServletRequest request, @Nullable String uiLocales) {
        return new Texts(
                uiLocales == null
                        ? request.getLocale()
                        : Locale.forLanguageTag(uiLocales.split(" ")[0]));
    }

    String language() {
        var language = bundle.getLocale().getLanguage();
        return language.isEmpty() ? "en" : language;
    }

    String direction() {
        return language().equals("ar") ? "rtl" : "ltr";
    }

    String get(String key, Object... values) {
        var text = bundle.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, bundle.getLocale()).format(values);
    }

    /** A scope in words; one we have no words for stands for itself. */
    String scope(String scope) {
        var key = "scope." + scope;
        return bundle.containsKey(key) ? bundle.getString(key) : scope;
    }

    Map<String, String> all() {
        var all = new TreeMap<String, String>();
        bundle.keySet().forEach(key -> all.put(key, bundle.getString(key)));
        return all;
    }
}
