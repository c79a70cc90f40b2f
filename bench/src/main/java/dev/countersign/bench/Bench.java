package dev.countersign.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The program behind {@code bin/bench}: runs what was named, prints a table, and writes JSON when asked. */
public final class Bench {
    static final Path CHECKOUT =
            Path.of(System.getProperty("bench.checkout", ".")).toAbsolutePath().normalize();

    /** The property that says how many calls the shop of {@link StorefrontBench} takes at once. */
    static final String BUCKET = "bench.bucket";

    /** One benchmark: measures, and reports figures. */
    interface Run {
        void run(Report report, Duration load) throws Exception;
    }

    private static final Map<String, Run> ALL = all();

    private Bench() {}

    private static Map<String, Run> all() {
        var all = new LinkedHashMap<String, Run>();
        all.put("seal", new SealBench());
        all.put("create", new CreateBench());
        all.put("finish", new FinishBench());
        all.put("view", new ViewBench());
        all.put("start", new StartBench());
        all.put("storefront", new StorefrontBench());
        return all;
    }

    public static void main(String[] words) throws Exception {
        var names = new ArrayList<String>();
        @Nullable Path json = null;
        var load = Duration.ofSeconds(20);
        for (var word = List.of(words).iterator(); word.hasNext(); ) {
            var next = word.next();
            switch (next) {
                case "--json" -> json = Path.of(word.next());
                case "--bucket" -> System.setProperty(BUCKET, String.valueOf(Integer.parseInt(word.next())));
                case "--seconds" -> load = Duration.ofSeconds(Long.parseLong(word.next()));
                default -> names.add(known(next));
            }
        }
        var report = run(names.isEmpty() ? List.copyOf(ALL.keySet()) : names, load);
        report.print(System.out);
        if (json != null) {
            report.write(json);
        }
        System.exit(0); // the browser's driver leaves threads behind
    }

    private static String known(String name) {
        if (!ALL.containsKey(name)) {
            System.err.println(
                    "There is no benchmark " + name + "; there are " + String.join(", ", ALL.keySet()) + ".");
            System.exit(2);
        }
        return name;
    }

    private static Report run(List<String> names, Duration load) throws Exception {
        var report = new Report();
        for (var name : names) {
            System.err.println("bench: " + name + " …");
            var run = ALL.get(name);
            if (run != null) {
                run.run(report.of(name), load);
            }
        }
        return report;
    }
}
