package dev.countersign.account.signature;

import dev.countersign.seal.FontFace;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The fonts a signature can be written in, by their names on the wire. */
public enum SignatureFont {
    DOCUSIGN_1("1_DocuSign"),
    DOCUSIGN_2("2_DocuSign"),
    DOCUSIGN_3("3_DocuSign"),
    DOCUSIGN_4("4_DocuSign"),
    DOCUSIGN_5("5_DocuSign"),
    DOCUSIGN_6("6_DocuSign"),
    DOCUSIGN_7("7_DocuSign"),
    DOCUSIGN_8("8_DocuSign"),
    MISTRAL("Mistral"),
    RAGE_ITALIC("Rage Italic");

    private final String wire;

    SignatureFont(String wire) {
        this.wire = wire;
    }

    /** The font of this name, without regard to case. */
    public static Optional<SignatureFont> named(String name) {
        return Arrays.stream(values())
                .filter(font -> font.wire.equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    public static List<String> names() {
        return Arrays.stream(values()).map(SignatureFont::wire).toList();
    }

    public String wire() {
        return wire;
    }

    /** The face of ours that stands in for it. */
    public FontFace face() {
        return FontFace.named(wire);
    }
}
