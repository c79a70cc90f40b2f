package dev.countersign.storefront.record;

import dev.countersign.storefront.form.FormField;
import dev.countersign.storefront.form.Submission;
import dev.countersign.storefront.form.Target;
import dev.countersign.storefront.record.WriteBack.Choice;
import dev.countersign.storefront.record.WriteBack.Progress;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A field three ways.
 *
 * @param base what the page showed, where it showed this part of the record
 * @param mine what the customer made of it
 */
public record FieldDiff(FormField field, @Nullable String base, String mine) {
    /** What is to become of a field. */
    enum Verdict {
        NOTHING,
        WRITE,
        REVIEW,
        UNCONFIRMED
    }

    public static FieldDiff of(FormField field, Submission submission) {
        var shown = field.prefill().equals(path(field.target()));
        return new FieldDiff(
                field,
                shown ? submission.base().get(field.name()) : null,
                submission.answers().getOrDefault(field.name(), ""));
    }

    Target target() {
        return field.target();
    }

    /** Whether the record has to be asked at all. */
    public boolean mayWrite() {
        return switch (target().kind()) {
            case NONE -> false;
            case TAG, CONSENT -> !mine.isEmpty();
            case NOTE -> target().name().equals("append") ? !mine.isEmpty() : isChanged();
            case CUSTOMER, METAFIELD, ADDRESS -> isChanged();
        };
    }

    private boolean isChanged() {
        return base == null ? !mine.isEmpty() : !isSame(base, mine);
    }

    Verdict verdict(CustomerRecord theirs, Progress known, UUID submission) {
        if (!mayWrite()) {
            return Verdict.NOTHING;
        }
        return switch (target().kind()) {
            case NONE -> Verdict.NOTHING;
            case TAG -> unless(theirs.hasTag(target().name()));
            case CONSENT -> unless(theirs.value(path(target())).equals("subscribed"));
            case NOTE ->
                target().name().equals("append")
                        ? unless(theirs.value("note").contains(marker(submission)))
                        : compared(theirs.value("note"), known);
            case CUSTOMER, METAFIELD, ADDRESS -> compared(theirs.value(path(target())), known);
        };
    }

    private Verdict compared(String theirs, Progress known) {
        if (isSame(mine, theirs)) {
            return Verdict.NOTHING;
        }
        var chosen = known.chosen().get(field.name());
        if (isEmail() && !mine.equals(known.confirmed())) {
            return chosen == Choice.THEIRS ? Verdict.NOTHING : Verdict.UNCONFIRMED;
        }
        if (base == null || isSame(base, theirs)) {
            return Verdict.WRITE;
        }
        if (chosen != null) {
            return chosen == Choice.MINE ? Verdict.WRITE : Verdict.NOTHING;
        }
        return switch (field.onConflict()) {
            case MINE -> Verdict.WRITE;
            case THEIRS -> Verdict.NOTHING;
            case REVIEW -> Verdict.REVIEW;
        };
    }

    private static Verdict unless(boolean done) {
        return done ? Verdict.NOTHING : Verdict.WRITE;
    }

    /** Whether the record says what the customer wants, now or when the verdict is carried out. */
    boolean stands(Verdict verdict, CustomerRecord seen) {
        return verdict == Verdict.WRITE || isSame(mine, seen.value(path(target())));
    }

    public boolean isEmail() {
        return target().kind() == Target.Kind.CUSTOMER && target().name().equals("email");
    }

    private boolean isPhone() {
        return target().name().equals("phone");
    }

    private boolean isSame(String one, String other) {
        return tidy(one).equals(tidy(other));
    }

    /** A text as the shop would keep it: phone numbers without what makes them readable, addresses without case. */
    private String tidy(String text) {
        var even = text.replace("\r\n", "\n").strip();
        return isEmail() ? even.toLowerCase(Locale.ROOT) : isPhone() ? phone(even) : even;
    }

    /** What is sent to the shop. */
    String sent() {
        return isPhone() ? phone(mine) : isNumber() ? mine.replace(',', '.') : mine;
    }

    private boolean isNumber() {
        return target().kind() == Target.Kind.METAFIELD && target().type().startsWith("number");
    }

    private static String phone(String text) {
        return text.replaceAll("[ ()./-]", "");
    }

    static String marker(UUID submission) {
        return "[esign " + submission + "]";
    }

    /** The path of a target below the customer. */
    public static String path(Target target) {
        return switch (target.kind()) {
            case CUSTOMER -> target.name();
            case METAFIELD -> "metafields." + target.namespace() + "." + target.name();
            case ADDRESS -> "default_address." + target.name();
            case NOTE -> "note";
            case CONSENT -> target.name() + "_marketing_consent";
            case TAG -> "tags";
            case NONE -> "";
        };
    }
}
