package dev.countersign.envelope.tab;

import java.util.Locale;
import java.util.Map;

/** The colours a tab's text can have, by their names on the wire; the page shows what the seal prints. */
public final class TabColours {
    private static final int BLACK = 0x000000;
    private static final Map<String, Integer> NAMED = Map.of(
            "black", BLACK,
            "brightblue", 0x0000FF,
            "brightred", 0xFF0000,
            "darkgreen", 0x006400,
            "darkred", 0x8B0000,
            "gold", 0xB8860B, // plain gold cannot be read on white
            "green", 0x008000,
            "navyblue", 0x000080,
            "purple", 0x800080,
            "white", 0xFFFFFF);

    private TabColours() {}

    /** The colour as 0xRRGGBB; unknown names are black. */
    public static int rgb(String name) {
        return NAMED.getOrDefault(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""), BLACK);
    }

    /** The same for a style sheet, {@code #rrggbb}. */
    public static String css(String name) {
        return "#%06x".formatted(rgb(name));
    }
}
