package dev.countersign.seal;

/** How a text looks; size in points, colour as 0xRRGGBB. */
public record TextStyle(FontFace face, float size, int rgb, boolean bold, boolean italic, boolean underline) {
    public static TextStyle plain(FontFace face, float size) {
        return new TextStyle(face, size, 0, false, false, false);
    }

    public TextStyle withSize(float other) {
        return new TextStyle(face, other, rgb, bold, italic, underline);
    }

    public TextStyle withColour(int other) {
        return new TextStyle(face, size, other, bold, italic, underline);
    }

    public TextStyle inBold() {
        return new TextStyle(face, size, rgb, true, italic, underline);
    }
}
