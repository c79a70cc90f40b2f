package dev.countersign.storefront.signing;

import dev.countersign.ceremony.desk.Adoption;
import dev.countersign.envelope.recipient.AdoptedSignature.Method;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A signature as a page of a shop sends it: typed, drawn, or a picture.
 *
 * @param face the handwriting of a typed one
 * @param drawing where it was drawn
 * @param picture where one was uploaded
 */
public record InkPost(
        Method how,
        String name,
        String initials,
        String face,
        @Nullable Drawing drawing,
        byte @Nullable [] picture) {
    private static final int LONGEST_NAME = 100;

    /**
     * Lines drawn on a canvas.
     *
     * @param strokes each a list of points, each x, y and pressure
     */
    public record Drawing(
            @Nullable List<List<List<Float>>> strokes,
            @Nullable List<List<List<Float>>> initials,
            float width,
            float height) {}

    /** @param before what stands before the name of each part */
    public static InkPost read(
            Map<String, String> fields, String before, byte @Nullable [] picture, @Nullable Drawing drawing) {
        var face = text(fields, before + "face");
        return new InkPost(
                how(text(fields, before + "how")),
                text(fields, before + "name"),
                text(fields, before + "initials"),
                face.isEmpty() ? "SCRIPT_1" : face.replace('-', '_').toUpperCase(Locale.ROOT),
                drawing,
                picture == null || picture.length == 0 ? null : picture);
    }

    /** Typed unless it says otherwise: what needs no script. */
    private static Method how(String text) {
        return Stream.of(Method.DRAWN, Method.UPLOADED)
                .filter(method -> wire(method).equals(text))
                .findFirst()
                .orElse(Method.TYPED);
    }

    /** The way of signing as pages call it. */
    public static String wire(Method method) {
        return method.name().toLowerCase(Locale.ROOT);
    }

    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").strip();
    }

    static boolean isNoName(String text) {
        return text.isEmpty() || text.length() > LONGEST_NAME;
    }

    /** A name in handwriting that was left empty: nobody signed. */
    boolean isLeftEmpty() {
        return how == Method.TYPED && name.isEmpty();
    }

    /** Whether it brings more than was there before: a canvas and a choice of files come back empty. */
    boolean isGivenAnew() {
        return switch (how) {
            case TYPED, SEAL -> true;
            case DRAWN -> drawing != null;
            case UPLOADED -> picture != null;
        };
    }

    InkPost named(String otherName, String otherInitials) {
        return new InkPost(how, otherName, otherInitials, face, drawing, picture);
    }

    Adoption adoption() {
        var lines = how == Method.DRAWN ? drawing : null;
        return new Adoption(
                wire(how),
                name,
                initials,
                face,
                lines == null ? null : lines.strokes(),
                lines == null ? null : lines.initials(),
                lines == null ? 0 : lines.width(),
                lines == null ? 0 : lines.height(),
                picture == null ? null : Base64.getEncoder().encodeToString(picture));
    }
}
