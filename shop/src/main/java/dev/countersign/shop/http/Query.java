package dev.countersign.shop.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The parameters of a query or of a form, decoded once, in their order. */
public record Query(List<Parameter> parameters) {
    /** One name with its value; a name without "=" has the value "". */
    public record Parameter(String name, String value) {}

    public Query {
        parameters = List.copyOf(parameters);
    }

    /** @throws BadRequest where a percent sign is not followed by two digits, or the bytes are no UTF-8 */
    public static Query parse(String raw) {
        return new Query(Arrays.stream(raw.split("&"))
                .filter(part -> !part.isEmpty())
                .map(Query::parameter)
                .toList());
    }

    private static Parameter parameter(String part) {
        var equals = part.indexOf('=');
        return equals < 0
                ? new Parameter(decoded(part), "")
                : new Parameter(decoded(part.substring(0, equals)), decoded(part.substring(equals + 1)));
    }

    public Optional<String> first(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::value)
                .findFirst();
    }

    public Query with(String name, String value) {
        var longer = new ArrayList<>(parameters);
        longer.add(new Parameter(name, value));
        return new Query(longer);
    }

    public Query without(String name) {
        return new Query(parameters.stream()
                .filter(parameter -> !parameter.name().equals(name))
                .toList());
    }

    private static String decoded(String encoded) {
        var bytes = new ByteArrayOutputStream();
        var text = encoded.getBytes(StandardCharsets.UTF_8);
        for (var i = 0; i < text.length; i++) {
            switch (text[i]) {
                case '+' -> bytes.write(' ');
                case '%' -> {
                    bytes.write(escaped(text, i));
                    i += 2;
                }
                default -> bytes.write(text[i]);
            }
        }
        return utf8(bytes.toByteArray());
    }

    private static int escaped(byte[] text, int at) {
        var high = at + 2 < text.length ? Character.digit(text[at + 1], 16) : -1;
        var low = at + 2 < text.length ? Character.digit(text[at + 2], 16) : -1;
        if (high < 0 || low < 0) {
            throw new BadRequest("A percent sign in the query is not followed by two hexadecimal digits.");
        }
        return high * 16 + low;
    }

    private static String utf8(byte[] bytes) {
        try {
            // unlike new String(…), a decoder refuses what is no UTF-8
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new BadRequest("The query is not encoded in UTF-8.");
        }
    }
}
