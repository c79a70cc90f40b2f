package dev.countersign.ceremony.web;

import java.util.Locale;

/** The colours a tab's text can have, by the reference's names. */
final class TabColor {
    private TabColor() {}

    static String css(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "brightblue" -> "#0000ff";
            case "brightred" -> "#ff0000";
            case "darkgreen" -> "#006400";
            case "darkred" -> "#8b0000";
            case "gold" -> "#b8860b";
            case "green" -> "#008000";
            case "navyblue" -> "#000080";
            case "purple" -> "#800080";
            case "white" -> "#ffffff";
            default -> "#000000";
        };
    }
}
