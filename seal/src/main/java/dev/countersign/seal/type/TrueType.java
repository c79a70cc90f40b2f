package dev.countersign.seal.type;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The tables of a TrueType file, read where they lie; measures are in font units. */
public final class TrueType {
    private static final int TABLE_RECORD = 16;

    private final ByteBuffer file;
    private final Map<String, ByteBuffer> tables = new HashMap<>();
    private final int unitsPerEm;
    private final boolean longOffsets;
    private final int metrics;

    public TrueType(byte[] bytes) {
        file = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
        int count = file.getShort(4);
        for (int i = 0; i < count; i++) {
            readTableRecord(12 + i * TABLE_RECORD);
        }
        unitsPerEm = table("head").getShort(18) & 0xFFFF;
        longOffsets = table("head").getShort(50) == 1;
        metrics = table("hhea").getShort(34) & 0xFFFF;
    }

    private void readTableRecord(int at) {
        var tag = new byte[4];
        file.get(at, tag);
        tables.put(new String(tag, StandardCharsets.US_ASCII), file.slice(file.getInt(at + 8), file.getInt(at + 12)));
    }

    ByteBuffer table(String tag) {
        var table = tables.get(tag);
        if (table == null) {
            throw new IllegalStateException("The font has no table " + tag);
        }
        return table;
    }

    public int unitsPerEm() {
        return unitsPerEm;
    }

    public int ascent() {
        return table("hhea").getShort(4);
    }

    public int descent() {
        return table("hhea").getShort(6);
    }

    public int capHeight() {
        return table("OS/2").getShort(88);
    }

    /** The bounding box of all glyphs: xMin, yMin, xMax, yMax. */
    public int[] bounds() {
        var head = table("head");
        return new int[] {head.getShort(36), head.getShort(38), head.getShort(40), head.getShort(42)};
    }

    public int advance(int glyph) {
        return table("hmtx").getShort(4 * Math.min(glyph, metrics - 1)) & 0xFFFF;
    }

    int leftSideBearing(int glyph) {
        return table("hmtx").getShort(glyph < metrics ? 4 * glyph + 2 : 4 * metrics + 2 * (glyph - metrics));
    }

    /** The outline of a glyph as it stands in the file; empty for blanks. */
    ByteBuffer outline(int glyph) {
        int from = offset(glyph);
        return table("glyf").slice(from, offset(glyph + 1) - from);
    }

    private int offset(int glyph) {
        var loca = table("loca");
        return longOffsets ? loca.getInt(4 * glyph) : 2 * (loca.getShort(2 * glyph) & 0xFFFF);
    }
}
