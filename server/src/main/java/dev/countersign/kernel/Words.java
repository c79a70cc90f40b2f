package dev.countersign.kernel;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;

/** The texts of a room's pages in one language, from the message bundle named after the room. */
public record Words(Locale locale, ResourceBundle bundle) {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "he", "fa", "ur");
    private static final List<String> SPOKEN = List.of("en", "ar");
    private static final String FOR_SCRIPTS = "js.";

    public static Words in(String room, Locale locale) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Words(locale, ResourceBundle.getBundle("messages." + room, locale, control));
    }

    /** The first wish we have words for, else English. */
    public static Words of(String room, List<Locale> wishes) {
        var locale = wishes.stream()
                .filter(wish -> SPOKEN.contains(wish.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
        return in(room, locale);
    }

    public String say(String key, Object... values) {
        var text = bundle.getString(key);
        for (var i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** A text about so many things; one of them may have words of its own. */
    public String count(String key, int many) {
        var alone = key + ".one";
        return many == 1 && bundle.containsKey(alone) ? say(alone) : say(key, many);
    }

    public String language() {
        return locale.getLanguage();
    }

    public String direction() {
        return RIGHT_TO_LEFT.contains(locale.getLanguage()) ? "rtl" : "ltr";
    }

    /** What the scripts say, by key. */
    public Map<String, String> forScripts() {
        var texts = new TreeMap<String, String>(Comparator.naturalOrder());
        bundle.keySet().stream()
                .filter(key -> key.startsWith(FOR_SCRIPTS))
                .forEach(key -> texts.put(key.substring(FOR_SCRIPTS.length()), bundle.getString(key)));
        return texts;
    }
}
