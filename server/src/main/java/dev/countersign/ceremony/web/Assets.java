package dev.countersign.ceremony.web;

import dev.countersign.kernel.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The files the pages load, found on the class path and packed once. The version in their path changes with any of them. */
public final class Assets {
    public static final String PDFJS_VERSION = "5.4.624";
    private static final List<String> OWN = List.of(
            "ceremony.css",
            "signing.css",
            "leave.js",
            "signing.js",
            "pages.js",
            "tabs.js",
            "guide.js",
            "adopt.js",
            "ink.js",
            "saving.js",
            "trouble.js",
            "menu.js",
            "other.js",
            "words.js");
    private static final Pattern PDFJS = Pattern.compile(
            "build/pdf(\\.worker)?\\.min\\.mjs|cmaps/[\\w-]+\\.bcmap|standard_fonts/[\\w-]+\\.(pfb|ttf)|wasm/[\\w-]+\\.(wasm|js)");
    private static final Pattern FONT = Pattern.compile("[A-Za-z]+-[A-Za-z]+\\.ttf");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "mjs", "text/javascript;charset=utf-8",
            "wasm", "application/wasm",
            "ttf", "font/ttf");

    private final Map<String, File> files = new ConcurrentHashMap<>();
    private final String version = versionOfAll();

    /** A file as it goes over the wire. */
    record File(String type, byte[] plain, byte[] packed) {}

    /** The path of one of our own files. */
    public String path(String name) {
        return "/assets/ceremony/" + version + "/" + name;
    }

    public String pdfjs() {
        return "/assets/pdfjs/" + PDFJS_VERSION;
    }

    Optional<File> own(String asked, String name) {
        return asked.equals(version) && OWN.contains(name) ? file("/static/assets/ceremony/" + name) : Optional.empty();
    }

    Optional<File> pdfjs(String asked, String path) {
        return asked.equals(PDFJS_VERSION) && PDFJS.matcher(path).matches()
                ? file("/META-INF/resources/webjars/pdfjs-dist/" + PDFJS_VERSION + "/" + path)
                : Optional.empty();
    }

    Optional<File> font(String name) {
        return FONT.matcher(name).matches() ? file("/dev/countersign/seal/fonts/" + name) : Optional.empty();
    }

    // what is not there is not remembered, for anybody may ask for anything
    private Optional<File> file(String resource) {
        return Optional.ofNullable(files.computeIfAbsent(resource, Assets::load));
    }

    private static @Nullable File load(String resource) {
        try (var in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                return null;
            }
            var bytes = in.readAllBytes();
            var ending = resource.substring(resource.lastIndexOf('.') + 1);
            var type = TYPES.getOrDefault(ending, "application/octet-stream");
            return new File(type, bytes, packed(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static String versionOfAll() {
        var hashes = new ArrayList<String>();
        for (var name : OWN) {
            var file = Objects.requireNonNull(load("/static/assets/ceremony/" + name), name);
            hashes.add(Digest.sha256(file.plain()));
        }
        return Digest.sha256(String.join("", hashes)).substring(0, 12);
    }
}
