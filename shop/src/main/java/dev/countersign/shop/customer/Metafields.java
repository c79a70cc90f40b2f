package dev.countersign.shop.customer;

import dev.countersign.shop.http.BadRequest;
import dev.countersign.shop.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What a metafield may be called and may hold, and how it gets into a customer record. */
public final class Metafields {
    private static final Pattern NAMESPACE = Pattern.compile("[A-Za-z0-9_$:-]{3,255}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{2,64}");

    private Metafields() {}

    /** What is wrong with a new value, as the field and a text. */
    public static Optional<Invalid.Problem> problem(String namespace, String key, String type, String value) {
        if (!NAMESPACE.matcher(namespace).matches()) {
            return problem("namespace", "is invalid");
        }
        if (!KEY.matcher(key).matches()) {
            return problem("key", "is invalid");
        }
        if (value.isBlank()) {
            return problem("value", "can't be blank");
        }
        return type(type)
                .map(rule -> rule.test(value)
                        ? Optional.<Invalid.Problem>empty()
                        : problem("value", "is not valid for the type " + type))
                .orElseGet(() -> problem("type", "must be one of the types of metafields"));
    }

    private static Optional<Invalid.Problem> problem(String field, String text) {
        return Optional.of(new Invalid.Problem(field, text));
    }

    private static Optional<Predicate<String>> type(String type) {
        return switch (type) {
            case "single_line_text_field" -> Optional.of(value -> !value.contains("\n"));
            case "multi_line_text_field", "url", "color", "rich_text_field" -> Optional.of(_ -> true);
            case "boolean" -> Optional.of(value -> value.equals("true") || value.equals("false"));
            case "number_integer" -> Optional.of(value -> value.matches("-?\\d{1,16}"));
            case "number_decimal" -> Optional.of(value -> value.matches("-?\\d{1,13}(\\.\\d{1,9})?"));
            case "date" -> Optional.of(Metafields::isDate);
            case "date_time" -> Optional.of(value -> value.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?.*"));
            case "json" -> Optional.of(value -> isJson(value, _ -> true));
            case "list.single_line_text_field", "list.date", "list.number_integer", "list.url" ->
                Optional.of(value -> isJson(value, JsonNode::isArray));
            default -> Optional.empty();
        };
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    private static boolean isJson(String value, Predicate<JsonNode> kind) {
        try {
            return kind.test(Json.read(value.getBytes(StandardCharsets.UTF_8)));
        } catch (BadRequest _) {
            return false;
        }
    }

    /** The customer with this metafield in place of the one of the same name. */
    public static Customer put(Customer customer, Metafield metafield) {
        var changed = new ArrayList<>(customer.metafields());
        changed.removeIf(old -> old.isNamed(metafield.namespace(), metafield.key()));
        changed.add(metafield);
        return customer.withMetafields(changed);
    }

    public static Customer remove(Customer customer, long id) {
        List<Metafield> left = customer.metafields().stream()
                .filter(metafield -> metafield.id() != id)
                .toList();
        return customer.withMetafields(left);
    }
}
