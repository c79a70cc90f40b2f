package dev.countersign.seal;

/** The quiet line around a signature: a caption above the box, the beginning of the signature's id below. */
public record SignatureFrame(Box box, String caption, String reference) implements Stamp {
    public String shortReference() {
        return reference.length() <= 16 ? reference : reference.substring(0, 16);
    }
}
