package dev.countersign.storefront;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.HexFormat;
import java.util.Optional;

/** Decodes form encoding strictly: a broken percent sign or broken UTF-8 has no second meaning here, it has none. */
public final class PercentCode {
    private PercentCode() {}

    public static Optional<String> decode(String text) {
        return Alphabet.PLAIN.spells(text, 0, text.length()) ? Optional.of(text) : decodeEscapes(text);
    }

    private static Optional<String> decodeEscapes(String text) {
        var bytes = new byte[text.length()];
        var length = 0;
        var isAscii = true;
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter == '%') {
                var value = i + 2 < text.length() ? hex(text, i + 1) : -1;
                if (value < 0) {
                    return Optional.empty();
                }
                isAscii &= value < 0x80;
                bytes[length++] = (byte) value;
                i += 2;
            } else if (letter > 0x7e || letter < 0x20) {
                return Optional.empty();
            } else {
                bytes[length++] = (byte) (letter == '+' ? ' ' : letter);
            }
        }
        return isAscii
                ? Optional.of(new String(bytes, 0, length, ISO_8859_1))
                : utf8(ByteBuffer.wrap(bytes, 0, length));
    }

    private static int hex(String text, int at) {
        var high = text.charAt(at);
        var low = text.charAt(at + 1);
        return HexFormat.isHexDigit(high) && HexFormat.isHexDigit(low)
                ? HexFormat.fromHexDigit(high) * 16 + HexFormat.fromHexDigit(low)
                : -1;
    }

    private static Optional<String> utf8(ByteBuffer bytes) {
        try {
            var decoder = UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return Optional.of(decoder.decode(bytes).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
