package dev.countersign.storefront.web;

import static dev.countersign.storefront.GivenShop.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.countersign.Axe;
import dev.countersign.TestBrowser;
import dev.countersign.storefront.GivenShop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Bob in front of the pages of a shop; he finds things by the names that people and screen readers know. */
abstract class CustomerBrowser {
    @TempDir
    static Path folder;

    static StorefrontServer server;
    private static TestBrowser browser;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private boolean hasScript;
    Page page;

    @BeforeAll
    static void open() throws Exception {
        server = new StorefrontServer(folder);
        browser = new TestBrowser();
    }

    @AfterAll
    static void close() throws Exception {
        browser.close();
        server.close();
    }

    @BeforeEach
    void bobIsLoggedIn() {
        server.customer = BOB;
        server.forms().know(GivenShop.BOBS);
        server.forms().kept.clear();
    }

    @AfterEach
    void nothingComplained() {
        assertThat(context.cookies()).isEmpty();
        context.close();
        assertThat(complaints).isEmpty();
    }

    void visit(String form, int width, boolean script, String language) {
        hasScript = script;
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setLocale(language)
                .setJavaScriptEnabled(script));
        page = TestBrowser.watched(context, complaints);
        page.setDefaultTimeout(20_000);
        page.navigate(server.shopUrl() + "/f/" + form + "/");
    }

    Locator alert() {
        return page.getByRole(AriaRole.ALERT);
    }

    Locator textbox(String name) {
        return page.getByRole(AriaRole.TEXTBOX, TestBrowser.named(name));
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, TestBrowser.named(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, TestBrowser.named(name));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, TestBrowser.named(name));
    }

    /** Keeps a picture, and lets axe-core look; without a script nothing can be asked of a page. */
    void shot(String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(TestBrowser.shot(name)).setFullPage(true));
        if (hasScript) {
            Axe.findsNothingOn(page);
        }
    }
}
