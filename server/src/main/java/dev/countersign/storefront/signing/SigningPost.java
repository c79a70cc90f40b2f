package dev.countersign.storefront.signing;

import dev.countersign.envelope.tab.Tab;
import dev.countersign.envelope.tab.TabType.Filling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the ceremony sent.
 *
 * @param ink the signature
 */
public record SigningPost(Map<String, String> fields, InkPost ink) {
    /** What stands in a place for a signature that was ticked. */
    static final String SIGNED = "signed";

    /** Of a page that gives one signature. */
    public static SigningPost of(
            Map<String, String> fields, byte @Nullable [] picture, InkPost.@Nullable Drawing drawing) {
        return new SigningPost(fields, InkPost.read(fields, "", picture, drawing));
    }

    String text(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** The name under which the page sends a tab. */
    public static String name(UUID tab) {
        return "tab_" + tab;
    }

    /** What was given in the tabs; a box that was not sent is a box without a tick. */
    Map<UUID, String> values(List<Tab> tabs) {
        var values = new LinkedHashMap<UUID, String>();
        for (var tab : tabs) {
            if (!tab.locked() && tab.type().filling() != Filling.AUTOMATIC) {
                values.put(tab.id(), value(tab));
            }
        }
        return values;
    }

    private String value(Tab tab) {
        var posted = fields.getOrDefault(name(tab.id()), "");
        return switch (tab.type().filling()) {
            case SIGNATURE, INITIALS -> posted.isEmpty() ? "" : SIGNED;
            case CHECK -> String.valueOf(posted.equals("true"));
            case TEXT, AUTOMATIC -> posted.replace("\r\n", "\n");
        };
    }
}
