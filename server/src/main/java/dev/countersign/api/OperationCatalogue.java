package dev.countersign.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** All operations the API knows, as data: {@code operations.tsv}. What no controller claims is answered with 501. */
public final class OperationCatalogue {
    /** One row: tier A (most used) to D (needs a third party), X for our own extensions. */
    public record Row(String tier, String service, String method, String path, String operationId, String sdkMethod) {}

    private record Known(Row row, Pattern path) {}

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    private final List<Known> known;

    private OperationCatalogue(List<Row> rows) {
        this.known = rows.stream().map(row -> new Known(row, pattern(row))).toList();
    }

    public static OperationCatalogue load() {
        try (InputStream in = OperationCatalogue.class.getResourceAsStream("operations.tsv")) {
            if (in == null) {
                throw new IllegalStateException("operations.tsv is missing from the jar");
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new OperationCatalogue(
                    text.lines().skip(1).map(OperationCatalogue::row).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Row> rows() {
        return known.stream().map(Known::row).toList();
    }

    /** The operation behind a path below {@code /restapi}. */
    public Optional<Row> find(String method, String path) {
        return known.stream()
                .filter(k -> k.row().method().equalsIgnoreCase(method)
                        && k.path().matcher(path).matches())
                .map(Known::row)
                .findFirst();
    }

    private static Row row(String line) {
        var cells = line.split("\t", -1);
        return new Row(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
    }

    private static Pattern pattern(Row row) {
        var version = row.path().startsWith("/v2") ? "/v2(\\.1)?" : "";
        var rest = row.path().replaceFirst("^/v2(\\.1)?", "").replace(".", "\\.");
        return Pattern.compile(version + VARIABLE.matcher(rest).replaceAll("[^/]+") + "/?", Pattern.CASE_INSENSITIVE);
    }

    static String describe(Row row) {
        return row.method().toUpperCase(Locale.ROOT) + " " + row.path();
    }
}
