package dev.countersign.storefront.form;

import dev.countersign.storefront.file.CustomerFile;
import dev.countersign.storefront.file.GivenFiles;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a customer gave, field by field, and what is wrong with it.
 *
 * @param values of the fields that were asked, tidied
 * @param given as it was typed, for the page he gets back
 * @param errors by field
 * @param files by field; in {@code values} they have their names
 */
public record Answers(
        Map<String, String> values,
        Map<String, String> given,
        Map<String, Wrong> errors,
        Map<String, CustomerFile> files) {
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]{1,185}\\.[^\\s@,;<>\".]{2,63}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{3,38}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,18}([.,][0-9]{1,10})?");

    /** Why an answer cannot stay so; the words are the page's. */
    public enum Wrong {
        MISSING,
        TOO_LONG,
        NO_EMAIL,
        NO_PHONE,
        NO_DATE,
        NO_NUMBER,
        NO_CHOICE,
        PATTERN,
        UNREADABLE,
        NO_FILE,
        OTHER_KIND,
        TOO_LARGE,
        NOT_TAKEN,
        NOT_NOW,
        NO_SIGNATURE,
        NO_PICTURE,
        NO_NAME
    }

    /** Reads texts alone: what was typed in the place of a file is none. */
    public static Answers read(FormDefinition form, Map<String, String> posted) {
        return read(form, GivenFiles.none(form, posted));
    }

    /** Reads the fields of the form and nothing else: what else was sent says nothing about who sent it. */
    private static Answers texts(FormDefinition form, Map<String, String> posted) {
        var values = new LinkedHashMap<String, String>();
        var given = new LinkedHashMap<String, String>();
        var errors = new LinkedHashMap<String, Wrong>();
        for (var field : form.fields()) {
            var raw = posted.getOrDefault(field.name(), "");
            var tidy = tidy(field, raw);
            given.put(field.name(), raw);
            if (isAsked(field, posted)) {
                values.put(field.name(), tidy);
                wrong(field, tidy).ifPresent(wrong -> errors.put(field.name(), wrong));
            }
        }
        return new Answers(values, given, errors, Map.of());
    }

    /** The same with files and signatures, each the answer to its field. */
    static Answers read(FormDefinition form, GivenFiles files) {
        var read = texts(form, files.texts());
        var asked = read.values().keySet();
        var errors = new LinkedHashMap<>(read.errors());
        errors.putAll(only(asked, files.wrongs()));
        var given = new LinkedHashMap<>(read.given());
        files.typed().forEach(given::putIfAbsent);
        return new Answers(read.values(), given, errors, only(asked, files.files()));
    }

    private static <T> Map<String, T> only(Set<String> names, Map<String, T> all) {
        var some = new LinkedHashMap<>(all);
        some.keySet().retainAll(names);
        return some;
    }

    public boolean areComplete() {
        return errors.isEmpty();
    }

    public static boolean isAsked(FormField field, Map<String, String> posted) {
        return field.condition()
                .map(condition -> posted.getOrDefault(condition.field(), "").equals(condition.equal()))
                .orElse(true);
    }

    private static String tidy(FormField field, String raw) {
        var text = raw.replace("\r\n", "\n").strip();
        return field.type() == FieldType.TEXTAREA ? text : text.replace('\n', ' ');
    }

    public static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    private static Optional<Wrong> wrong(FormField field, String answer) {
        if (answer.isEmpty()) {
            return field.required() ? Optional.of(missing(field)) : Optional.empty();
        }
        if (answer.codePointCount(0, answer.length()) > field.maxLength()) {
            return Optional.of(Wrong.TOO_LONG);
        }
        if (answer.chars().anyMatch(letter -> letter < ' ' && letter != '\n' && letter != '\t')) {
            return Optional.of(Wrong.UNREADABLE);
        }
        return ofKind(field, answer).or(() -> ofPattern(field, answer));
    }

    private static Wrong missing(FormField field) {
        return switch (field.type()) {
            case FILE -> Wrong.NO_FILE;
            case SIGNATURE, INITIALS -> Wrong.NO_SIGNATURE;
            case TEXT, EMAIL, PHONE, TEXTAREA, DATE, NUMBER, SELECT, CHECKBOX, ADDRESS -> Wrong.MISSING;
        };
    }

    private static Optional<Wrong> ofKind(FormField field, String answer) {
        return switch (field.type()) {
            case TEXT, TEXTAREA, ADDRESS, FILE, SIGNATURE, INITIALS -> Optional.empty();
            case EMAIL -> unless(isEmail(answer), Wrong.NO_EMAIL);
            case PHONE -> unless(PHONE.matcher(answer).matches(), Wrong.NO_PHONE);
            case DATE -> unless(isDate(answer), Wrong.NO_DATE);
            case NUMBER -> unless(NUMBER.matcher(answer).matches(), Wrong.NO_NUMBER);
            case SELECT ->
                unless(field.options().stream().anyMatch(o -> o.value().equals(answer)), Wrong.NO_CHOICE);
            case CHECKBOX -> unless(answer.equals("true"), Wrong.NO_CHOICE);
        };
    }

    private static Optional<Wrong> ofPattern(FormField field, String answer) {
        var pattern = field.pattern();
        return pattern == null ? Optional.empty() : unless(AnswerPattern.accepts(pattern, answer), Wrong.PATTERN);
    }

    private static Optional<Wrong> unless(boolean well, Wrong wrong) {
        return well ? Optional.empty() : Optional.of(wrong);
    }

    private static boolean isDate(String answer) {
        try {
            return LocalDate.parse(answer).getYear() > 1800;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
