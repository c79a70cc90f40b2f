package dev.countersign.sealing;

import dev.countersign.envelope.recipient.AdoptedSignature;
import dev.countersign.envelope.recipient.AdoptedSignature.Method;
import dev.countersign.envelope.tab.Tab;
import dev.countersign.envelope.tab.TabType;
import dev.countersign.seal.Box;
import dev.countersign.seal.FontFace;
import dev.countersign.seal.ImageStamp;
import dev.countersign.seal.InkStamp;
import dev.countersign.seal.LayoutEngine;
import dev.countersign.seal.SignatureFrame;
import dev.countersign.seal.Stamp;
import dev.countersign.seal.TextStamp;
import dev.countersign.seal.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Draws an adopted signature or its initials into a tab, with the frame that names it. */
final class SignatureStamps {
    private static final int INK = 0x14213D;
    private static final float PEN = 0.74f; // of the box's height, so that loops and tails stay inside
    private static final float MARGIN = 2;

    private final LayoutEngine layout = new LayoutEngine();
    private final Function<String, byte[]> images;

    /** @param images the bytes of an uploaded image by its SHA-256 */
    SignatureStamps(Function<String, byte[]> images) {
        this.images = images;
    }

    List<Stamp> of(Tab tab, AdoptedSignature signature) {
        var box = new Box(tab.page(), tab.x(), tab.y(), tab.width(), tab.height());
        var initials = tab.type() == TabType.INITIAL_HERE;
        var mark = mark(box, signature, initials);
        return mark.map(stamp -> List.of(stamp, frame(box, signature, initials)))
                .orElse(List.of());
    }

    /** The bare signature, for whoever shows it elsewhere. */
    Optional<Stamp> preview(AdoptedSignature signature, Box box) {
        return mark(box, signature, false);
    }

    private Optional<Stamp> mark(Box box, AdoptedSignature signature, boolean initials) {
        return switch (signature.method()) {
            case TYPED, SEAL -> typed(box, initials ? signature.initials() : signature.name(), signature.face());
            case DRAWN -> drawn(box, signature, initials);
            case UPLOADED -> uploaded(box, signature, initials);
        };
    }

    /** One line as large as the box allows, in the middle of its height. */
    private Optional<Stamp> typed(Box box, String text, @Nullable String face) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        var style = TextStyle.plain(FontFace.named(face == null ? "SCRIPT_1" : face), 10)
                .withColour(INK);
        var widthAtOne = layout.widthOf(text, style) / style.size();
        var size = Math.min(box.height() * PEN, (box.width() - 2 * MARGIN) / Math.max(widthAtOne, 0.01f));
        var line = LayoutEngine.LINE_HEIGHT * size;
        var place = new Box(box.page(), box.x() + MARGIN, box.y() + (box.height() - line) / 2, 0, 0);
        return Optional.of(new TextStamp(place, text, style.withSize(size)));
    }

    private static Optional<Stamp> drawn(Box box, AdoptedSignature signature, boolean initials) {
        var strokes =
                initials && !signature.initialsStrokes().isEmpty() ? signature.initialsStrokes() : signature.strokes();
        return strokes.isEmpty()
                ? Optional.empty()
                : Optional.of(new InkStamp(box, strokes, signature.width(), signature.height()));
    }

    private Optional<Stamp> uploaded(Box box, AdoptedSignature signature, boolean initials) {
        var own = initials ? signature.initialsImageSha256() : signature.imageSha256();
        return Optional.ofNullable(own == null ? signature.imageSha256() : own)
                .map(sha256 -> new ImageStamp(box, images.apply(sha256)));
    }

    private static Stamp frame(Box box, AdoptedSignature signature, boolean initials) {
        var hex = signature.id().toString().replace("-", "").toUpperCase(Locale.ROOT);
        if (initials) {
            return new SignatureFrame(box, "Initials:", hex.substring(0, 8));
        }
        return new SignatureFrame(box, signature.method() == Method.SEAL ? "Sealed by:" : "Signed by:", hex);
    }
}
