package dev.countersign.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** A recipient view from the click to the first page readable, in a browser that knows nothing yet. */
final class ViewBench implements Bench.Run {
    private static final int ROUNDS = 15;

    /** Visits without a browser: the browser is to be cold, not the server. */
    private static final int WARM_UP = 100;

    private record Visit(double millis, int requests, double kilobytes) {}

    @Override
    public void run(Report report, Duration load) throws Exception {
        var samples = Samples.ordinary(Samples.signer(1, Samples.PAGES));
        try (var server = RunningServer.start();
                var floor = new BarePdfPage(samples.file());
                var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            var client = new Client(server);
            for (var i = 0; i < WARM_UP; i++) {
                client.enter(client.view(client.create(samples.body())));
            }
            var browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium()));
            var bare = new ArrayList<Visit>();
            var views = new ArrayList<Visit>();
            for (var i = 0; i <= ROUNDS; i++) {
                var envelope = client.create(samples.body());
                client.enter(client.view(envelope)); // agreed before, so that the view leads to the documents
                bare.add(visit(browser, floor.url()));
                views.add(visit(browser, client.view(envelope)));
            }
            report(report, warm(bare), warm(views));
        }
    }

    private static void report(Report report, List<Visit> bare, List<Visit> views) {
        report.floor("a static pdf.js page with the same file, median", median(bare), "ms");
        report.figure("recipient view to first page readable, median", median(views), "ms");
        report.atMost("recipient view against the static page", median(views) / median(bare), "times", 1.5);
        var last = views.getLast();
        report.atMost("requests", last.requests(), "", 25);
        report.atMost("on the wire, compressed", last.kilobytes(), "KB", 1024);
    }

    /** Without the first, which also started the browser's processes and compiled the server's code. */
    private static List<Visit> warm(List<Visit> visits) {
        return visits.subList(1, visits.size());
    }

    private static double median(List<Visit> visits) {
        return Load.percentile(visits.stream().map(Visit::millis).toList(), 0.5);
    }

    private static Path chromium() {
        return Path.of(System.getenv().getOrDefault("COUNTERSIGN_CHROMIUM", "/usr/bin/chromium"));
    }

    private static Visit visit(Browser browser, String url) throws Exception {
        try (var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 900))) {
            var page = context.newPage();
            var requests = new AtomicLong();
            page.onRequest(_ -> requests.incrementAndGet());
            var millis = Load.millis(() -> {
                page.navigate(url);
                page.waitForSelector(
                        "[data-drawn=true]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
            });
            page.waitForTimeout(500); // what is still under way counts as well
            return new Visit(millis, (int) requests.get(), kilobytes(page));
        }
    }

    /** As the browser's own resource timing tells it: headers and bodies as they came over the wire. */
    private static double kilobytes(Page page) {
        var bytes = page.evaluate("performance.getEntriesByType('resource')"
                + ".concat(performance.getEntriesByType('navigation'))"
                + ".reduce((sum, entry) => sum + entry.transferSize, 0)");
        return ((Number) bytes).doubleValue() / 1024;
    }
}
