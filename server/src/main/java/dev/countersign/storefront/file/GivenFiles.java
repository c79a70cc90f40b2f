package dev.countersign.storefront.file;

import dev.countersign.storefront.form.Answers.Wrong;
import dev.countersign.storefront.form.FormDefinition;
import dev.countersign.storefront.form.FormField;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a post brought in fields that take more than text, already kept.
 *
 * @param texts all that was posted, with the name of each file and signature as the answer to its field
 * @param typed what was typed into the parts of signatures, for the page that comes back
 * @param files by field, those of this post and those that wait from one before
 * @param wrongs why something was not taken, by field
 */
public record GivenFiles(
        Map<String, String> texts,
        Map<String, String> typed,
        Map<String, CustomerFile> files,
        Map<String, Wrong> wrongs) {
    private static final String[] TYPED = {".how", ".name"};

    /** None yet, of a form whose texts were posted. */
    public static GivenFiles none(FormDefinition form, Map<String, String> posted) {
        var given =
                new GivenFiles(new HashMap<>(posted), new HashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        form.fields().stream().filter(field -> field.type().isKeptApart()).forEach(given::empty);
        return given;
    }

    /** What a browser puts in the place of a file counts for nothing. */
    private void empty(FormField field) {
        texts.put(field.name(), "");
        for (var part : TYPED) {
            var name = field.name() + part;
            typed.put(name, texts.getOrDefault(name, ""));
        }
    }

    public void take(FormField field, CustomerFile file) {
        texts.put(field.name(), file.name());
        files.put(field.name(), file);
    }

    public void refuse(FormField field, Wrong wrong) {
        wrongs.put(field.name(), wrong);
    }
}
