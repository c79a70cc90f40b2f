package dev.countersign.ceremony.desk;

import static dev.countersign.kernel.ErrorCode.INVALID_REQUEST_PARAMETER;

import dev.countersign.account.signature.SignatureImage;
import dev.countersign.envelope.recipient.AdoptedSignature;
import dev.countersign.envelope.recipient.AdoptedSignature.Method;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.Refusal;
import dev.countersign.seal.FontFace;
import dev.countersign.seal.InkPoint;
import dev.countersign.seal.Stroke;
import dev.countersign.store.Blobs;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A signature as the page hands it in.
 *
 * @param strokes each a list of points, each x, y and pressure
 * @param image a picture in base64
 */
public record Adoption(
        @Nullable String method,
        @Nullable String name,
        @Nullable String initials,
        @Nullable String face,
        @Nullable List<List<List<Float>>> strokes,
        @Nullable List<List<List<Float>>> initialsStrokes,
        float width,
        float height,
        @Nullable String image) {
    private static final int LONGEST_NAME = 100;
    private static final int MOST_POINTS = 20_000;
    private static final float WIDEST = 10_000;

    public AdoptedSignature signature(Ids ids, Blobs blobs) {
        return switch (method == null ? "" : method) {
            case "typed" -> typed(ids);
            case "drawn" -> drawn(ids);
            case "uploaded" -> uploaded(ids, blobs);
            default -> throw refused("method", method, "typed, drawn or uploaded");
        };
    }

    private AdoptedSignature typed(Ids ids) {
        var chosen = FontFace.named(face == null ? "" : face.toLowerCase(Locale.ROOT));
        var script = chosen.name().startsWith("SCRIPT") ? chosen : FontFace.SCRIPT_1;
        return signature(ids, Method.TYPED, script.name(), List.of(), List.of(), null);
    }

    private AdoptedSignature drawn(Ids ids) {
        requireSide("width", width);
        requireSide("height", height);
        var lines = lines("strokes", strokes);
        if (lines.isEmpty()) {
            throw refused("strokes", null, "a drawn signature");
        }
        var own = lines("initialsStrokes", initialsStrokes);
        return signature(ids, Method.DRAWN, null, lines, own.isEmpty() ? lines : own, null);
    }

    private AdoptedSignature uploaded(Ids ids, Blobs blobs) {
        try {
            var bytes = Base64.getDecoder().decode(image == null ? "" : image);
            var sha256 = blobs.put(SignatureImage.clean(bytes, SignatureImage.Source.SIGNING_PAGE));
            return signature(ids, Method.UPLOADED, null, List.of(), List.of(), sha256);
        } catch (IllegalArgumentException e) {
            throw refused("image", null, "a picture in base64");
        }
    }

    private AdoptedSignature signature(
            Ids ids,
            Method how,
            @Nullable String script,
            List<Stroke> lines,
            List<Stroke> initialsLines,
            @Nullable String sha256) {
        return new AdoptedSignature(
                ids.guid(),
                how,
                text("name", name),
                text("initials", initials),
                script,
                lines,
                initialsLines,
                width,
                height,
                sha256,
                sha256);
    }

    private static String text(String member, @Nullable String value) {
        if (value == null || value.isBlank() || value.length() > LONGEST_NAME) {
            throw refused(
                    member,
                    value == null ? null : value.length() + " characters",
                    "1 to " + LONGEST_NAME + " characters");
        }
        return value.strip();
    }

    /** NaN is no side either: it is not greater than anything. */
    private static void requireSide(String member, float side) {
        if (!(side > 0 && side <= WIDEST)) {
            throw refused(member, String.valueOf(side), "more than 0 and at most " + (int) WIDEST);
        }
    }

    private List<Stroke> lines(String member, @Nullable List<List<List<Float>>> given) {
        if (given == null) {
            return List.of();
        }
        if (given.stream().filter(Objects::nonNull).mapToLong(List::size).sum() > MOST_POINTS) {
            throw refused(member, null, "at most " + MOST_POINTS + " points");
        }
        return given.stream()
                .filter(line -> line != null && !line.isEmpty())
                .map(line -> new Stroke(
                        line.stream().map(numbers -> point(member, numbers)).toList()))
                .toList();
    }

    private InkPoint point(String member, @Nullable List<Float> numbers) {
        if (numbers == null || numbers.size() < 2 || numbers.stream().anyMatch(Objects::isNull)) {
            throw refused(member, String.valueOf(numbers), "points of x, y and pressure");
        }
        var pressure = numbers.size() > 2 ? Math.clamp(numbers.get(2), 0f, 1f) : 0.5f;
        var point = new InkPoint(numbers.get(0), numbers.get(1), pressure);
        if (!isWithin(point)) {
            throw refused(member, numbers.toString(), "points from 0,0 to " + width + "," + height);
        }
        return point;
    }

    /** Ink beyond its canvas would be drawn beyond its field, over what others signed. */
    private boolean isWithin(InkPoint point) {
        return point.x() >= 0
                && point.x() <= width
                && point.y() >= 0
                && point.y() <= height
                && Float.isFinite(point.pressure());
    }

    private static Refusal refused(String path, @Nullable String received, String expected) {
        return INVALID_REQUEST_PARAMETER
                .because("The signature needs " + expected + ".")
                .with(Refusal.Detail.of(path, received, expected));
    }
}
