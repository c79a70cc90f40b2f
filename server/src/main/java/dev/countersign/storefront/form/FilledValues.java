package dev.countersign.storefront.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countersign.kernel.Digest;
import dev.countersign.storefront.record.CustomerRecord;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The values a page was filled with. They travel in the page, so that a look at a form writes nothing, and the token holds
 * their hash, so that they come back as they went.
 */
record FilledValues(Map<String, String> values) {
    private static final int LONGEST = 200_000;

    /** In the order of the form's fields. */
    static FilledValues of(FormDefinition form, CustomerRecord customer) {
        var values = new LinkedHashMap<String, String>();
        for (var field : form.fields()) {
            if (!field.prefill().isEmpty()) {
                values.put(field.name(), customer.value(field.prefill()));
            }
        }
        return new FilledValues(values);
    }

    String hash() {
        return Digest.sha256(text());
    }

    String text() {
        var text = new StringBuilder();
        values.forEach((name, value) ->
                text.append(encode(name)).append('.').append(encode(value)).append('~'));
        return text.toString();
    }

    /** The values of a text with this hash. */
    static Optional<FilledValues> read(String text, String hash) {
        if (text.length() > LONGEST || !Digest.sha256(text).equals(hash)) {
            return Optional.empty();
        }
        var values = new LinkedHashMap<String, String>();
        for (var pair : text.split("~")) {
            var dot = pair.indexOf('.');
            if (dot > 0) {
                values.put(decode(pair.substring(0, dot)), decode(pair.substring(dot + 1)));
            }
        }
        return Optional.of(new FilledValues(values));
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static String decode(String text) {
        return new String(Base64.getUrlDecoder().decode(text), UTF_8);
    }
}
