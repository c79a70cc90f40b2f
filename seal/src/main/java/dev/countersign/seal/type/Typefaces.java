package dev.countersign.seal.type;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Our font files, each opened once per process, and the order in which they stand in for each other. */
public final class Typefaces {
    private static final String FOLDER = "/dev/countersign/seal/fonts/";
    private static final List<String> FALLBACKS = List.of(
            "NotoSans-Regular",
            "NotoSansArabic-Regular",
            "NotoSansHebrew-Regular",
            "NotoSansDevanagari-Regular",
            "NotoSansThai-Regular");
    // fonts of other jars (CJK, emoji) that are used when they are on the class path
    private static final List<String> OPTIONAL = List.of(
            "NotoSansJP-Regular",
            "NotoSansKR-Regular",
            "NotoSansSC-Regular",
            "NotoSansTC-Regular",
            "NotoEmoji-Regular");
    private static final Map<String, Typeface> OPEN = new ConcurrentHashMap<>();
    private static final Map<String, List<Typeface>> CHAINS = new ConcurrentHashMap<>();

    private Typefaces() {}

    /** The chosen file first, then those that show what it cannot. */
    public static List<Typeface> chain(String file) {
        return CHAINS.computeIfAbsent(file, Typefaces::link);
    }

    private static List<Typeface> link(String first) {
        var files = new ArrayList<>(List.of(first));
        files.addAll(FALLBACKS);
        OPTIONAL.stream().filter(Typefaces::isPresent).forEach(files::add);
        return files.stream()
                .distinct()
                .map(file -> OPEN.computeIfAbsent(file, Typefaces::open))
                .toList();
    }

    private static boolean isPresent(String file) {
        return Typefaces.class.getResource(FOLDER + file + ".ttf") != null;
    }

    private static Typeface open(String file) {
        try (var in = Typefaces.class.getResourceAsStream(FOLDER + file + ".ttf")) {
            if (in == null) {
                throw new IllegalStateException("The font " + file + " is missing");
            }
            return new Typeface(file, in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("The font " + file + " cannot be read", e);
        }
    }
}
