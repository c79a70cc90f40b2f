package dev.countersign.storefront;

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
 * @param picture of a signature, where one was uploaded
 * @param ink of a signature, where one was drawn
 */
public record SigningPost(
        Map<String, String> fields,
        byte @Nullable [] picture,
        @Nullable Ink ink) {
    /**
     * Lines drawn on a canvas.
     *
     * @param strokes each a list of points, each x, y and pressure
     */
    public record Ink(
            @Nullable List<List<List<Float>>> strokes,
            @Nullable List<List<List<Float>>> initials,
            float width,
            float height) {}

    /** What stands in a place for a signature that was ticked. */
    static final String SIGNED = "signed";

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
