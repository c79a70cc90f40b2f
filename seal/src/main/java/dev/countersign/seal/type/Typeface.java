package dev.countersign.seal.type;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;

/** One font file, opened once for shaping (AWT, HarfBuzz) and for embedding (its tables). */
public final class Typeface {
    private final String name;
    private final TrueType tables;
    private final Font font;

    Typeface(String name, byte[] file) {
        this.name = name;
        this.tables = new TrueType(file);
        this.font = open(file)
                .deriveFont((float) tables.unitsPerEm())
                .deriveFont(Map.of(
                        TextAttribute.KERNING, TextAttribute.KERNING_ON,
                        TextAttribute.LIGATURES, TextAttribute.LIGATURES_ON));
    }

    private static Font open(byte[] file) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
        } catch (FontFormatException | IOException e) {
            throw new IllegalStateException("A font of ours cannot be read", e);
        }
    }

    /** The PostScript name, such as NotoSans-Regular. */
    public String name() {
        return name;
    }

    public TrueType tables() {
        return tables;
    }

    Font font() {
        return font;
    }

    boolean canShow(int codePoint) {
        return font.canDisplay(codePoint);
    }
}
