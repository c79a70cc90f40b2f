package dev.countersign.storefront.form;

import dev.countersign.storefront.PercentCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The fields of a posted form in form encoding. */
public final class FormBody {
    private static final int MOST_FIELDS = 500;

    private FormBody() {}

    /** By name, the first of each; empty where a part of it cannot be decoded. */
    public static Optional<Map<String, String>> read(String body) {
        var fields = new LinkedHashMap<String, String>();
        var pairs = body.split("&", MOST_FIELDS + 1);
        if (pairs.length > MOST_FIELDS) {
            return Optional.empty();
        }
        for (var pair : pairs) {
            var equals = pair.indexOf('=');
            var name = PercentCode.decode(equals < 0 ? pair : pair.substring(0, equals));
            var value = PercentCode.decode(equals < 0 ? "" : pair.substring(equals + 1));
            if (name.isEmpty() || value.isEmpty()) {
                return Optional.empty();
            }
            fields.putIfAbsent(name.get(), value.get());
        }
        return Optional.of(fields);
    }
}
