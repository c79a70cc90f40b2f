package dev.countersign.seal;

import java.util.Locale;
import java.util.Map;

/** The faces a text can be set in; each knows the font files of its cuts. */
public enum FontFace {
    SANS("NotoSans-Regular", "NotoSans-Bold", "NotoSans-Italic", "NotoSans-BoldItalic"),
    SERIF("NotoSerif-Regular", "NotoSerif-Bold", "NotoSerif-Regular", "NotoSerif-Bold"),
    MONO("NotoSansMono-Regular"),
    SCRIPT_1("DancingScript-Regular"),
    SCRIPT_2("GreatVibes-Regular"),
    SCRIPT_3("Caveat-Regular"),
    SCRIPT_4("Sacramento-Regular");

    private static final Map<String, FontFace> NAMED = Map.ofEntries(
            Map.entry("timesnewroman", SERIF),
            Map.entry("times", SERIF),
            Map.entry("georgia", SERIF),
            Map.entry("garamond", SERIF),
            Map.entry("bookantiqua", SERIF),
            Map.entry("msmincho", SERIF),
            Map.entry("couriernew", MONO),
            Map.entry("courier", MONO),
            Map.entry("lucidaconsole", MONO),
            Map.entry("ocra", MONO),
            Map.entry("msgothic", MONO),
            Map.entry("1docusign", SCRIPT_1),
            Map.entry("2docusign", SCRIPT_2),
            Map.entry("3docusign", SCRIPT_3),
            Map.entry("4docusign", SCRIPT_4),
            Map.entry("5docusign", SCRIPT_3),
            Map.entry("6docusign", SCRIPT_4),
            Map.entry("7docusign", SCRIPT_1),
            Map.entry("8docusign", SCRIPT_2),
            Map.entry("mistral", SCRIPT_3),
            Map.entry("rageitalic", SCRIPT_4));

    private final String[] cuts;

    FontFace(String... cuts) {
        this.cuts = cuts;
    }

    /** The face for a font name of DocuSign's (Arial, TimesNewRoman, LucidaConsole …); unknown names are SANS. */
    public static FontFace named(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        for (var face : values()) {
            if (face.name().toLowerCase(Locale.ROOT).replace("_", "").equals(plain)) {
                return face;
            }
        }
        return NAMED.getOrDefault(plain, SANS);
    }

    /** The file name, without .ttf, of the cut that is nearest to the wish. */
    public String file(boolean bold, boolean italic) {
        return cuts.length == 1 ? cuts[0] : cuts[(bold ? 1 : 0) + (italic ? 2 : 0)];
    }

    /** The resource path of the regular cut, for whoever shows the same face elsewhere. */
    public String resource() {
        return "/dev/countersign/seal/fonts/" + cuts[0] + ".ttf";
    }

    /** True where no bold cut exists and strokes have to be thickened. */
    public boolean lacksBold() {
        return cuts.length == 1;
    }

    /** True where no italic cut exists and letters have to be slanted. */
    public boolean lacksItalic() {
        return cuts.length == 1 || cuts[2].equals(cuts[0]);
    }
}
