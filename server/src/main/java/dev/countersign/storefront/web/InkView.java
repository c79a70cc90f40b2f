package dev.countersign.storefront.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page asks for a signature.
 *
 * @param field whose answer it is; empty where the page asks for one alone
 * @param nameLabel of what is typed: the name, or the initials
 * @param how {@code typed}, {@code drawn} or {@code uploaded}
 * @param initials beside the name, where they are asked for as well
 * @param keptId of one that was given before and stands, where the page has to say which
 * @param isKept whether what he drew or uploaded before stands
 * @param errors what is wrong with the signature itself
 */
public record InkView(
        String field,
        String legend,
        String nameLabel,
        String how,
        String name,
        @Nullable String initials,
        @Nullable String keptId,
        boolean isKept,
        boolean isRequired,
        List<String> errors) {
    public boolean is(String one) {
        return how.equals(one);
    }

    /** The id of the whole. */
    public String anchor() {
        return field.isEmpty() ? "cs-ink" : "cs-" + field;
    }

    /** The id of a part. */
    public String id(String part) {
        return field.isEmpty() ? "cs-" + part : anchor() + "-" + part;
    }

    /** The name under which a part is sent. */
    public String part(String part) {
        return field.isEmpty() ? part : field + "." + part;
    }

    public @Nullable String invalid() {
        return errors.isEmpty() ? null : "true";
    }

    public @Nullable String describedBy() {
        return errors.isEmpty() ? null : id("wrong");
    }
}
