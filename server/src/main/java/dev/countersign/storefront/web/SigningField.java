package dev.countersign.storefront.web;

import dev.countersign.ceremony.desk.Desk;
import dev.countersign.kernel.Words;
import dev.countersign.storefront.signing.SigningPost;
import dev.countersign.storefront.signing.SigningVisit;
import dev.countersign.storefront.signing.SigningVisit.Wrong;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tab as a field below the documents, for who signs without a script.
 *
 * @param kind as {@link Desk.Spot} has it
 * @param label its accessible name
 */
public record SigningField(
        String name, String kind, String label, String value, boolean required, int maxLength, String error) {
    static SigningField of(Desk.Spot spot, SigningVisit.At at, Words words) {
        var name = SigningPost.name(UUID.fromString(spot.id()));
        var kind = spot.locked() ? "plain" : spot.kind();
        var isTyped = !at.typed().isEmpty() && !kind.equals("plain");
        return new SigningField(
                name,
                kind,
                spot.required() && !kind.equals("plain") ? words.say("sign.required", spot.name()) : spot.name(),
                isTyped ? at.typed().getOrDefault(name, "") : spot.value(),
                spot.required(),
                spot.maxLength(),
                error(spot, at.wrongs().get(spot.id()), words));
    }

    private static String error(Desk.Spot spot, @Nullable Wrong wrong, Words words) {
        if (wrong == null) {
            return "";
        }
        var sentence = words.say("sign.wrong." + wrong.name().toLowerCase(Locale.ROOT), spot.name());
        return wrong == Wrong.UNFIT && spot.patternMessage() != null
                ? sentence + " " + spot.patternMessage()
                : sentence;
    }

    public String id() {
        return "cs-" + name;
    }

    public boolean isInk() {
        return kind.equals("signature") || kind.equals("initials");
    }

    public boolean isTick() {
        return isInk() || kind.equals("check");
    }

    public boolean isTicked() {
        return !value.isEmpty() && !value.equals("false");
    }

    /** What a ticked box sends. */
    public String tick() {
        return isInk() ? "signed" : "true";
    }

    public boolean isLong() {
        return kind.equals("area");
    }

    public boolean isPlain() {
        return kind.equals("plain");
    }

    public @Nullable String invalid() {
        return error.isEmpty() ? null : "true";
    }

    public @Nullable String describedBy() {
        return error.isEmpty() ? null : id() + "-wrong";
    }
}
