package dev.countersign.api.connectors;

import dev.countersign.api.wire.WireObject;
import dev.countersign.storefront.form.FormDefinition;
import dev.countersign.storefront.form.FormDefinition.Audience;
import dev.countersign.storefront.form.FormDefinition.FormTexts;
import dev.countersign.storefront.form.FormField;
import dev.countersign.storefront.form.Signing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the definition of a form. What it does not know it refuses: a misspelt rule must not be no rule. */
final class FormReader {
    private static final int MOST_FIELDS = 60;
    private static final int USUAL_PER_DAY = 20;
    private static final Set<String> STATES = Set.of("enabled", "disabled", "invited", "declined");

    private FormReader() {}

    /** Reads what is signed, where the form ends in a signature. */
    interface SigningPart {
        Signing read(WireObject submit, List<FormField> fields);
    }

    static FormDefinition read(WireObject json, SigningPart part) {
        var fields = new ArrayList<FormField>();
        for (var field : json.objects("fields")) {
            fields.add(FieldReader.read(field));
        }
        requireFields(json, fields);
        var submit = json.object("submit").orElse(new WireObject("submit", Map.of()));
        var mode = mode(submit);
        var signing = mode == FormDefinition.Mode.SIGN ? part.read(submit, fields) : null;
        requireNothingElse(submit);
        var definition = new FormDefinition(
                text(json, "title", 200),
                json.text("intro", "", 4_000),
                fields,
                mode,
                inTheme(json),
                audience(json),
                perDay(json),
                texts(json),
                signing);
        requireNothingElse(json);
        return definition;
    }

    private static String text(WireObject json, String name, int longest) {
        json.required(name);
        return json.text(name, "", longest);
    }

    private static void requireFields(WireObject json, List<FormField> fields) {
        if (fields.isEmpty() || fields.size() > MOST_FIELDS) {
            throw json.invalid("fields", fields.size() + " fields", "1 to " + MOST_FIELDS + " fields");
        }
        var names = new HashSet<String>();
        for (var i = 0; i < fields.size(); i++) {
            if (!names.add(fields.get(i).name())) {
                throw json.invalid("fields[" + i + "].name", fields.get(i).name(), "a name no other field has");
            }
        }
        for (var i = 0; i < fields.size(); i++) {
            var condition = fields.get(i).showIf();
            if (condition != null
                    && (!names.contains(condition.field())
                            || condition.field().equals(fields.get(i).name()))) {
                throw json.invalid("fields[" + i + "].showIf.field", condition.field(), "the name of another field");
            }
        }
    }

    private static FormDefinition.Mode mode(WireObject submit) {
        var mode = submit.text("mode", "update");
        return switch (mode) {
            case "update" -> FormDefinition.Mode.UPDATE;
            case "approve" -> FormDefinition.Mode.APPROVE;
            case "sign" -> FormDefinition.Mode.SIGN;
            default -> throw submit.invalid("mode", mode, "update, approve or sign");
        };
    }

    private static boolean inTheme(WireObject json) {
        var layout = json.text("layout", "theme");
        return switch (layout) {
            case "theme" -> true;
            case "page" -> false;
            default -> throw json.invalid("layout", layout, "theme or page");
        };
    }

    private static Audience audience(WireObject json) {
        var audience = json.object("audience").orElse(new WireObject("audience", Map.of()));
        var states = audience.texts("states").stream()
                .map(s -> s.toLowerCase(Locale.ROOT))
                .toList();
        for (var i = 0; i < states.size(); i++) {
            if (!STATES.contains(states.get(i))) {
                throw audience.invalid(
                        "states[" + i + "]",
                        states.get(i),
                        String.join(", ", STATES.stream().sorted().toList()));
            }
        }
        var read = new Audience(audience.texts("tags"), states);
        requireNothingElse(audience);
        return read;
    }

    private static int perDay(WireObject json) {
        var limits = json.object("limits").orElse(new WireObject("limits", Map.of()));
        int perDay = limits.integer("perCustomerPerDay").orElse(USUAL_PER_DAY);
        if (perDay < 1 || perDay > 1_000) {
            throw limits.invalid("perCustomerPerDay", String.valueOf(perDay), "1 to 1000");
        }
        requireNothingElse(limits);
        return perDay;
    }

    private static Map<String, FormTexts> texts(WireObject json) {
        var texts = new HashMap<String, FormTexts>();
        var languages = json.object("lang").orElse(new WireObject("lang", Map.of()));
        for (var language : languages.memberNames()) {
            if (!language.matches("[a-z]{2,3}")) {
                throw languages.invalid(language, language, "a language such as en or ar");
            }
            texts.put(language, inOneLanguage(languages.object(language).orElse(new WireObject(language, Map.of()))));
        }
        return texts;
    }

    private static FormTexts inOneLanguage(WireObject json) {
        var labels = new HashMap<String, String>();
        var options = new HashMap<String, Map<String, String>>();
        var fields = json.object("fields").orElse(new WireObject(json.path("fields"), Map.of()));
        for (var name : fields.memberNames()) {
            var field = fields.object(name).orElse(new WireObject(name, Map.of()));
            field.text("label").ifPresent(label -> labels.put(name, label));
            field.object("options").ifPresent(o -> options.put(name, words(o)));
            requireNothingElse(field);
        }
        var read = new FormTexts(json.text("title", "", 200), json.text("intro", "", 4_000), labels, options);
        requireNothingElse(json);
        return read;
    }

    private static Map<String, String> words(WireObject json) {
        var words = new HashMap<String, String>();
        json.memberNames().forEach(name -> words.put(name, json.text(name, "", 255)));
        return words;
    }

    static void requireNothingElse(WireObject json) {
        json.rest().members().keySet().stream().sorted().findFirst().ifPresent(name -> {
            throw json.invalid(name, name, "only members that are known");
        });
    }
}
