package dev.countersign.shop.proxy;

import dev.countersign.shop.app.Secrets;
import dev.countersign.shop.http.Query;
import dev.countersign.shop.http.Query.Parameter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** The signature of the app proxy: over the pairs {@code name=value}, sorted as bytes, with nothing between. */
final class ProxySignature {
    private static final String NAME = "signature";

    private ProxySignature() {}

    static String of(Query query, String secret) {
        return HexFormat.of().formatHex(Secrets.hmac(secret, bytes(query)));
    }

    /** The text that is signed. */
    static String message(Query query) {
        return new String(bytes(query), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Query query) {
        var message = new ByteArrayOutputStream();
        query.parameters().stream()
                .map(Parameter::name)
                .filter(name -> !name.equals(NAME))
                .distinct()
                .map(name -> (name + "=" + values(query, name)).getBytes(StandardCharsets.UTF_8))
                // not as strings: Java would sort some characters beyond the basic plane before others of it
                .sorted(Arrays::compareUnsigned)
                .forEach(message::writeBytes);
        return message.toByteArray();
    }

    private static String values(Query query, String name) {
        return query.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::value)
                .collect(Collectors.joining(","));
    }
}
