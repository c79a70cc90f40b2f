package dev.countersign.compat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** One browser for the whole suite; every visit has a context of its own. */
final class Chromium implements AutoCloseable {
    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(path())
                    .setArgs(List.of("--disable-dev-shm-usage")));

    private static Path path() {
        return Path.of(System.getenv().getOrDefault("COUNTERSIGN_CHROMIUM", "/usr/bin/chromium"));
    }

    BrowserContext visit() {
        return visit(options -> options);
    }

    /** A visit by somebody with another screen, language or browser. */
    BrowserContext visit(UnaryOperator<Browser.NewContextOptions> how) {
        var context = browser.newContext(how.apply(new Browser.NewContextOptions()
                .setIgnoreHTTPSErrors(true)
                .setLocale("en-US")
                .setViewportSize(1280, 900)));
        context.setDefaultTimeout(15_000);
        return context;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
