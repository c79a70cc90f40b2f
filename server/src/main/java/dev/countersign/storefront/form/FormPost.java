package dev.countersign.storefront.form;

import dev.countersign.storefront.file.PostedFile;
import dev.countersign.storefront.signing.InkPost;
import java.util.Map;
import java.util.Optional;

/**
 * What the page of a form sent.
 *
 * @param fields by name
 * @param files by name; a field that was left empty has none
 * @param inks lines that were drawn, by name
 */
public record FormPost(Map<String, String> fields, Map<String, PostedFile> files, Map<String, InkPost.Drawing> inks) {
    /** Behind the name of a field: the id of what was given before and still stands. */
    public static final String KEPT = ".kept";

    /** Of texts alone. */
    public static FormPost of(Map<String, String> fields) {
        return new FormPost(fields, Map.of(), Map.of());
    }

    public Optional<PostedFile> file(FormField field) {
        return Optional.ofNullable(files.get(field.name()));
    }

    /** What a field for a signature sent, each part behind the field's name and a dot. */
    public InkPost ink(FormField field) {
        var before = field.name() + ".";
        var picture = files.get(before + "picture");
        return InkPost.read(fields, before, picture == null ? null : picture.bytes(), inks.get(before + "ink"));
    }

    public String kept(FormField field) {
        return fields.getOrDefault(field.name() + KEPT, "");
    }
}
