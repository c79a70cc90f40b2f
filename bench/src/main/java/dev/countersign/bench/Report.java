package dev.countersign.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The figures of a run, in the order they were measured. */
final class Report {
    /** A figure; {@code goal} is empty where there is none to reach. */
    record Figure(String bench, String what, double value, String unit, String goal, boolean reached) {}

    private final List<Figure> figures;
    private final String bench;

    Report() {
        this(new ArrayList<>(), "");
    }

    private Report(List<Figure> figures, String bench) {
        this.figures = figures;
        this.bench = bench;
    }

    Report of(String name) {
        return new Report(figures, name);
    }

    /** A figure to compare others with. */
    void floor(String what, double value, String unit) {
        figures.add(new Figure(bench, "floor: " + what, value, unit, "", true));
    }

    void figure(String what, double value, String unit) {
        figures.add(new Figure(bench, what, value, unit, "", true));
    }

    void atLeast(String what, double value, String unit, double goal) {
        figures.add(new Figure(bench, what, value, unit, "≥ " + number(goal), value >= goal));
    }

    void atMost(String what, double value, String unit, double goal) {
        figures.add(new Figure(bench, what, value, unit, "≤ " + number(goal), value <= goal));
    }

    void print(PrintStream out) {
        out.println();
        for (var figure : figures) {
            out.printf(
                    Locale.ROOT,
                    "%-10s %-58s %10s %-12s %s%n",
                    figure.bench(),
                    figure.what(),
                    number(figure.value()),
                    figure.unit(),
                    figure.goal().isEmpty() ? "" : figure.goal() + (figure.reached() ? "  reached" : "  NOT REACHED"));
        }
    }

    void write(Path file) throws IOException {
        var items = figures.stream().map(Report::members).toList();
        Files.write(
                file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(Map.of("figures", items)));
    }

    private static Map<String, Object> members(Figure figure) {
        var members = new LinkedHashMap<String, Object>();
        members.put("bench", figure.bench());
        members.put("what", figure.what());
        members.put("value", figure.value());
        members.put("unit", figure.unit());
        members.put("goal", figure.goal());
        members.put("reached", figure.reached());
        return members;
    }

    private static String number(double value) {
        return value >= 100 || value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
