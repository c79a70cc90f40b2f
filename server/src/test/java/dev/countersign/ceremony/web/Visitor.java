package dev.countersign.ceremony.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.countersign.TestBrowser.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.countersign.Axe;
import dev.countersign.TestBrowser;
import java.util.ArrayList;
import java.util.List;

/** Somebody with a browser: finds things by role and name, and takes pictures to look at. */
final class Visitor implements AutoCloseable {
    private final TestBrowser browser = new TestBrowser();
    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context = browser.newContext();
    private Page page = context.newPage();

    /** A fresh window of this width, in this language. */
    Page sitsDown(String locale, int width) {
        context.close();
        complaints.clear();
        context = browser.newContext(
                new Browser.NewContextOptions().setLocale(locale).setViewportSize(width, 800));
        page = TestBrowser.watched(context, complaints);
        return page;
    }

    /** Through invitation and consent to the documents. */
    void enters(Signing signing) {
        page.navigate(signing.mailLink());
        button("Open the documents").click();
        agrees();
    }

    void agrees() {
        page.getByRole(AriaRole.CHECKBOX, named("I agree to use electronic records and signatures"))
                .check();
        button("Continue").click();
        assertThat(button("Start")).isVisible();
    }

    void chooses(String menuItem) {
        button("Other actions").click();
        page.getByRole(AriaRole.MENUITEM, named(menuItem)).click();
    }

    Locator dialog(String name) {
        return page.getByRole(AriaRole.DIALOG, named(name));
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    Locator textbox(String name) {
        return page.getByRole(AriaRole.TEXTBOX, named(name));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, named(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, named(name));
    }

    /** Refused calls write into the console, too. */
    void expectedComplaints() {
        complaints.clear();
    }

    void complainedOfNothing() {
        assertThat(complaints).isEmpty();
    }

    /** A picture on a desktop and one on a phone, where nothing may stick out, and nothing that keeps people out. */
    void shot(String name) {
        Axe.findsNothingOn(page);
        photograph(name, 1280, 800);
        photograph("narrow-" + name, 360, 740);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("the width of %s on a phone", name)
                .isLessThanOrEqualTo(360);
        page.setViewportSize(1280, 800);
    }

    private void photograph(String name, int width, int height) {
        page.setViewportSize(width, height);
        TestBrowser.photograph(page, name);
    }

    @Override
    public void close() {
        browser.close();
    }
}
