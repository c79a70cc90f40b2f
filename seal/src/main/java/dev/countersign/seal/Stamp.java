package dev.countersign.seal;

/** Something that is drawn on a page of the document when it is sealed. */
public sealed interface Stamp permits TextStamp, CheckStamp, InkStamp, ImageStamp, SignatureFrame {
    Box box();

    /** The same drawing at another place. */
    default Stamp movedTo(Box place) {
        return switch (this) {
            case TextStamp text -> new TextStamp(place, text.text(), text.style());
            case CheckStamp check -> new CheckStamp(place, check.checked());
            case InkStamp ink -> new InkStamp(place, ink.strokes(), ink.viewWidth(), ink.viewHeight());
            case ImageStamp image -> new ImageStamp(place, image.png());
            case SignatureFrame frame -> new SignatureFrame(place, frame.caption(), frame.reference());
        };
    }
}
