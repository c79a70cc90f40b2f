package dev.countersign.storefront.signing;

import dev.countersign.envelope.tab.Tab;
import dev.countersign.storefront.signing.SigningVisit.Wrong;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is plainly wrong with what was filled in, all at once: a page that names one fault after the other wears people out. */
final class FilledTabs {
    private FilledTabs() {}

    /** @param ofSignature what is wrong with the signature, which counts only where one was given */
    static Map<String, Wrong> wrongs(List<Tab> tabs, Map<UUID, String> values, Map<String, Wrong> ofSignature) {
        var wrongs = new LinkedHashMap<String, Wrong>();
        for (var tab : tabs) {
            var value = values.get(tab.id());
            if (value != null && tab.required() && isEmpty(tab, value)) {
                wrongs.put(tab.id().toString(), tab.type().isInk() ? Wrong.NO_SIGNATURE : Wrong.MISSING);
            } else if (value != null && value.length() > Tab.LONGEST) {
                wrongs.put(tab.id().toString(), Wrong.TOO_LONG);
            }
        }
        wrongs.putAll(ofSignature);
        return wrongs;
    }

    private static boolean isEmpty(Tab tab, String value) {
        return switch (tab.type().filling()) {
            case CHECK -> !value.equals("true");
            case SIGNATURE, INITIALS, TEXT, AUTOMATIC -> value.isBlank();
        };
    }
}
