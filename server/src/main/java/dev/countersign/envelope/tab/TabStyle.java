package dev.countersign.envelope.tab;

/**
 * How a tab's text is printed.
 *
 * @param font a font name of the reference, lower case
 * @param size in points
 * @param color a colour name of the reference, lower case
 */
public record TabStyle(String font, float size, String color, boolean bold, boolean italic, boolean underline) {
    /** The reference's default: Lucida Console, size 9, black. */
    public static final TabStyle DEFAULT = new TabStyle("lucidaconsole", 9, "black", false, false, false);
}
