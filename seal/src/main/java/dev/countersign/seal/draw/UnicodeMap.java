package dev.countersign.seal.draw;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;

/** Tells readers which text each glyph stands for, as a ToUnicode CMap. */
final class UnicodeMap {
    private static final int LARGEST_BLOCK = 100;

    private final SortedMap<Integer, String> texts;

    UnicodeMap(SortedMap<Integer, String> texts) {
        this.texts = texts;
    }

    byte[] write() {
        var map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        var entries = texts.entrySet().stream().toList();
        for (int from = 0; from < entries.size(); from += LARGEST_BLOCK) {
            var block = entries.subList(from, Math.min(entries.size(), from + LARGEST_BLOCK));
            map.append(block.size()).append(" beginbfchar\n");
            block.forEach(entry -> map.append(line(entry)));
            map.append("endbfchar\n");
        }
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return map.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String line(Map.Entry<Integer, String> entry) {
        return "<" + HexFormat.of().toHexDigits(entry.getKey().shortValue()) + "> <" + hex(entry.getValue()) + ">\n";
    }

    static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }
}
