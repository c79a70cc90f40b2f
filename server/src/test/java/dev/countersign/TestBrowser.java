package dev.countersign;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The Chromium of the machine, for the tests of pages. */
public final class TestBrowser implements AutoCloseable {
    private static final Path SHOTS = Path.of("target", "screenshots");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium")));

    public BrowserContext newContext() {
        return browser.newContext();
    }

    public BrowserContext newContext(Browser.NewContextOptions options) {
        return browser.newContext(options);
    }

    /** A page that writes down what it complains of: errors of scripts, and what its policy forbids. */
    public static Page watched(BrowserContext context, List<String> complaints) {
        var page = context.newPage();
        page.setDefaultTimeout(10_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    public static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    /** Where the picture of this name is kept to be looked at. */
    public static Path shot(String name) {
        return SHOTS.resolve(name + ".png");
    }

    public static void photograph(Page page, String name) {
        page.waitForTimeout(250);
        page.screenshot(new Page.ScreenshotOptions().setPath(shot(name)));
    }

    /** The page as it is, and as narrow as a phone, where nothing may stick out. */
    public static void photographNarrowToo(Page page, String name) {
        photograph(page, name);
        var size = page.viewportSize();
        page.setViewportSize(360, 740);
        photograph(page, "narrow-" + name);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("the width of %s on a phone", name)
                .isLessThanOrEqualTo(360);
        page.setViewportSize(size.width, size.height);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
