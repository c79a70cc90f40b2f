package dev.countersign.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The words of a room's pages below {@code /oauth} in the reader's language. */
public final class Texts {
    private static final String OURS = "identity";

    private final ResourceBundle bundle;

    private Texts(String room, Locale locale) {
        this.bundle = ResourceBundle.getBundle(
                "messages." + room, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** In the language the application asked for, else the browser's. */
    static Texts of(HttpServletRequest request, @Nullable String uiLocales) {
        return new Texts(OURS, locale(request, uiLocales));
    }

    /** The words of another room, in the language that the parameter {@code ui_locales} names, else the browser's. */
    public static Texts of(String room, HttpServletRequest request) {
        return new Texts(room, locale(request, request.getParameter("ui_locales")));
    }

    private static Locale locale(HttpServletRequest request, @Nullable String uiLocales) {
        return uiLocales == null
                ? request.getLocale()
                : Locale.forLanguageTag(uiLocales.split(" ")[0]);
    }

    public Locale locale() {
        return Locale.forLanguageTag(language());
    }

    public String language() {
        var language = bundle.getLocale().getLanguage();
        return language.isEmpty() ? "en" : language;
    }

    public String direction() {
        return language().equals("ar") ? "rtl" : "ltr";
    }

    public String get(String key, Object... values) {
        var text = bundle.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, bundle.getLocale()).format(values);
    }

    /** A scope in words; one we have no words for stands for itself. */
    String scope(String scope) {
        var key = "scope." + scope;
        return bundle.containsKey(key) ? bundle.getString(key) : scope;
    }

    public Map<String, String> all() {
        var all = new TreeMap<String, String>();
        bundle.keySet().forEach(key -> all.put(key, bundle.getString(key)));
        return all;
    }
}
