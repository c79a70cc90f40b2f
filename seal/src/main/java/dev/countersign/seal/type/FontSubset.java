package dev.countersign.seal.type;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes a TrueType file with only some glyphs; they keep their ids, and hinting is left out. */
public final class FontSubset {
    private final TrueType font;
    private final TreeSet<Integer> glyphs = new TreeSet<>();

    public FontSubset(TrueType font, Collection<Integer> wanted) {
        this.font = font;
        var open = new ArrayDeque<>(wanted);
        open.add(0);
        while (!open.isEmpty()) {
            var glyph = open.remove();
            if (glyphs.add(glyph)) {
                open.addAll(new Outline(font.outline(glyph)).parts());
            }
        }
    }

    public byte[] write() {
        var tables = new TreeMap<String, byte[]>();
        int count = glyphs.last() + 1;
        tables.put("maxp", patched("maxp", 4, count));
        tables.put("hhea", patched("hhea", 34, count));
        tables.put("hmtx", metrics(count));
        var loca = ByteBuffer.allocate(4 * (count + 1));
        tables.put("glyf", outlines(loca, count));
        tables.put("loca", loca.array());
        tables.put("head", head());
        return assemble(tables);
    }

    private byte[] copy(String tag) {
        var table = font.table(tag);
        var bytes = new byte[table.limit()];
        table.get(0, bytes);
        return bytes;
    }

    private byte[] patched(String tag, int at, int value) {
        var bytes = copy(tag);
        ByteBuffer.wrap(bytes).putShort(at, (short) value);
        return bytes;
    }

    private byte[] head() {
        var bytes = patched("head", 50, 1);
        ByteBuffer.wrap(bytes).putInt(8, 0);
        return bytes;
    }

    private byte[] metrics(int count) {
        var hmtx = ByteBuffer.allocate(4 * count);
        for (int glyph : glyphs) {
            hmtx.putShort(4 * glyph, (short) font.advance(glyph));
            hmtx.putShort(4 * glyph + 2, (short) font.leftSideBearing(glyph));
        }
        return hmtx.array();
    }

    private byte[] outlines(ByteBuffer loca, int count) {
        var glyf = new ByteArrayOutputStream();
        for (int glyph = 0; glyph < count; glyph++) {
            loca.putInt(glyf.size());
            if (glyphs.contains(glyph)) {
                glyf.writeBytes(new Outline(font.outline(glyph)).unhinted());
                glyf.writeBytes(new byte[-glyf.size() & 3]);
            }
        }
        loca.putInt(glyf.size());
        return glyf.toByteArray();
    }

    private static byte[] assemble(Map<String, byte[]> tables) {
        int size = 12 + 16 * tables.size();
        int total = size + tables.values().stream().mapToInt(FontSubset::padded).sum();
        var file = ByteBuffer.allocate(total);
        int power = Integer.highestOneBit(tables.size());
        file.putInt(0x00010000).putShort((short) tables.size());
        file.putShort((short) (16 * power)).putShort((short) Integer.numberOfTrailingZeros(power));
        file.putShort((short) (16 * (tables.size() - power)));
        int at = size;
        int head = 0;
        for (var table : tables.entrySet()) {
            var bytes = table.getValue();
            file.put(at, bytes);
            file.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
            file.putInt(checksum(file, at, padded(bytes))).putInt(at).putInt(bytes.length);
            head = table.getKey().equals("head") ? at : head;
            at += padded(bytes);
        }
        file.putInt(head + 8, 0xB1B0AFBA - checksum(file, 0, total));
        return file.array();
    }

    private static int padded(byte[] bytes) {
        return (bytes.length + 3) & ~3;
    }

    private static int checksum(ByteBuffer file, int from, int length) {
        int sum = 0;
        for (int at = from; at < from + length; at += 4) {
            sum += file.getInt(at);
        }
        return sum;
    }
}
