package dev.countersign.api.wire;

import static dev.countersign.kernel.ErrorCode.*;

import dev.countersign.kernel.Extras;
import dev.countersign.kernel.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object of a request. Member names are matched without regard to case; numbers and booleans may come as strings or
 * as themselves. It remembers which members were read: the rest is kept and echoed. Every refusal names the path.
 */
public final class WireObject {
    private final String path;
    private final Map<String, Object> members;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();

    public WireObject(String path, Map<String, Object> members) {
        this.path = path;
        this.members = members;
        // beans are sometimes sent with a member twice, as xPosition and as a null xposition: what says something
        // counts
        members.forEach((name, value) -> {
            if (value != null) {
                names.put(name.toLowerCase(Locale.ROOT), name);
            }
        });
    }

    public static WireObject empty() {
        return new WireObject("", Map.of());
    }

    public String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    public boolean isEmpty() {
        return members.isEmpty();
    }

    public boolean has(String name) {
        return raw(name) != null;
    }

    /** Whether the member says something: an empty text, list or object does not. */
    public boolean says(String name) {
        var value = raw(name);
        return switch (value) {
            case null -> false;
            case String text -> !text.isBlank();
            case List<?> list -> !list.isEmpty();
            case Map<?, ?> map -> !map.isEmpty();
            default -> true;
        };
    }

    public Optional<String> text(String name) {
        var value = raw(name);
        return switch (value) {
            case null -> Optional.empty();
            case String text -> Optional.of(withoutNul(name, text));
            case Number number -> Optional.of(number.toString());
            case Boolean flag -> Optional.of(flag.toString());
            default -> throw wrongType(name, value, "a text");
        };
    }

    // no text means anything by it, and PostgreSQL stores none
    private String withoutNul(String name, String text) {
        if (text.indexOf('\0') >= 0) {
            throw invalid(name, text.replace('\0', '␀'), "a text without the character U+0000");
        }
        return text;
    }

    public String text(String name, String otherwise) {
        return text(name).orElse(otherwise);
    }

    /** A text that must be there and not be blank. */
    public String required(String name) {
        return text(name)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> INVALID_REQUEST_PARAMETER
                        .because("The member '" + path(name) + "' is required.")
                        .with(Refusal.Detail.of(path(name), text(name).orElse(null), "a text")));
    }

    /** A text of limited length. */
    public String text(String name, String otherwise, int longest) {
        var text = text(name, otherwise);
        if (text.length() > longest) {
            throw invalid(name, text.length() + " characters", "at most " + longest + " characters");
        }
        return text;
    }

    public Optional<Boolean> flag(String name) {
        return text(name).filter(text -> !text.isEmpty()).map(text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes" -> true;
            case "false", "0", "no" -> false;
            default -> throw invalid(name, text, "true or false");
        });
    }

    public Optional<Double> number(String name) {
        return text(name).filter(text -> !text.isBlank()).map(text -> number(name, text));
    }

    private double number(String name, String text) {
        try {
            var number = Double.parseDouble(text.strip());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw invalid(name, text, "a number");
        }
        throw invalid(name, text, "a number");
    }

    public Optional<Integer> integer(String name) {
        return number(name).map(number -> {
            if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
                throw invalid(name, number.toString(), "a whole number");
            }
            return number.intValue();
        });
    }

    public Optional<WireObject> object(String name) {
        var value = raw(name);
        return switch (value) {
            case null -> Optional.empty();
            case Map<?, ?> map -> Optional.of(new WireObject(path(name), cast(map)));
            default -> throw wrongType(name, value, "an object");
        };
    }

    public List<WireObject> objects(String name) {
        var objects = new ArrayList<WireObject>();
        var items = list(name);
        for (var i = 0; i < items.size(); i++) {
            var at = name + "[" + i + "]";
            if (!(items.get(i) instanceof Map<?, ?> map)) {
                throw wrongType(at, items.get(i), "an object");
            }
            objects.add(new WireObject(path(at), cast(map)));
        }
        return objects;
    }

    public List<String> texts(String name) {
        return list(name).stream()
                .map(item -> withoutNul(name, String.valueOf(item)))
                .toList();
    }

    private List<?> list(String name) {
        var value = raw(name);
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list;
            default -> throw wrongType(name, value, "a list");
        };
    }

    public Set<String> memberNames() {
        return members.keySet();
    }

    /** The same object to look into without counting it as read. */
    public WireObject glance() {
        return new WireObject(path, members);
    }

    /** The same object laid over what was kept before: a member it does not have, or has as null, is as it was. */
    public WireObject over(Extras kept) {
        var all = new LinkedHashMap<>(kept.members());
        names.values().forEach(name -> all.keySet().removeIf(name::equalsIgnoreCase));
        names.values().forEach(name -> all.put(name, members.get(name)));
        return new WireObject(path, all);
    }

    /** What was not read: kept as it came. */
    public Extras rest() {
        var rest = new LinkedHashMap<String, Object>();
        members.forEach((name, value) -> {
            if (value != null && !read.contains(name.toLowerCase(Locale.ROOT))) {
                rest.put(name, value);
            }
        });
        return rest.isEmpty() ? Extras.NONE : new Extras(rest);
    }

    /** Counts these members as read, so that they are not echoed. */
    public WireObject ignoring(String... ignored) {
        for (var name : ignored) {
            read.add(name.toLowerCase(Locale.ROOT));
        }
        return this;
    }

    public Refusal invalid(String name, @Nullable String received, String expected) {
        return INVALID_REQUEST_PARAMETER
                .because("Invalid value for " + path(name) + ".")
                .with(Refusal.Detail.of(path(name), received, expected));
    }

    private Refusal wrongType(String name, @Nullable Object received, String expected) {
        var kind = received == null
                ? "null"
                : received instanceof List ? "a list" : received instanceof Map ? "an object" : received.toString();
        return INVALID_REQUEST_BODY
                .because("The member '" + path(name) + "' has the wrong type.")
                .with(Refusal.Detail.of(path(name), kind, expected));
    }

    private @Nullable Object raw(String name) {
        read.add(name.toLowerCase(Locale.ROOT));
        var known = names.get(name.toLowerCase(Locale.ROOT));
        return known == null ? null : members.get(known);
    }

    @SuppressWarnings("unchecked") // JSON objects have texts for names
    private static Map<String, Object> cast(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }
}
