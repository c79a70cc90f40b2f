package dev.countersign.compat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;

/** A user in front of the page of standing authority; everything is found by role and accessible name. */
final class AuthorityPage implements AutoCloseable {
    private static final Path SHOTS = Path.of("target", "screenshots");

    private final BrowserContext context;
    private final Page page;

    private AuthorityPage(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
    }

    static AuthorityPage open(BrowserContext context, String url) {
        var opened = new AuthorityPage(context);
        opened.page.navigate(url);
        return opened;
    }

    AuthorityPage signIn(Quickstart quickstart) {
        return signIn(quickstart.email(), quickstart.password());
    }

    AuthorityPage signIn(String email, String password) {
        page.locator("#email").fill(email);
        page.locator("#password").fill(password);
        page.locator("button[type=submit]").click();
        return this;
    }

    AuthorityPage fill(String name, String value) {
        page.getByRole(AriaRole.TEXTBOX, named(name)).fill(value);
        return this;
    }

    AuthorityPage choose(String handwriting) {
        page.getByRole(AriaRole.RADIO, named(handwriting)).check();
        return this;
    }

    AuthorityPage press(String button) {
        page.getByRole(AriaRole.BUTTON, named(button)).click();
        return this;
    }

    AuthorityPage follow(String link) {
        page.getByRole(AriaRole.LINK, named(link)).click();
        return this;
    }

    AuthorityPage expectHeading(String name) {
        assertThat(page.getByRole(AriaRole.HEADING, named(name))).isVisible();
        return this;
    }

    AuthorityPage expectPicture(String name) {
        var picture = page.getByRole(AriaRole.IMG, named(name));
        assertThat(picture).isVisible();
        page.waitForFunction("image => image.complete && image.naturalWidth > 0", picture.elementHandle());
        return this;
    }

    AuthorityPage expectAlert(String part) {
        assertThat(page.getByRole(AriaRole.ALERT)).containsText(part);
        return this;
    }

    AuthorityPage expectTyped(String name, String value) {
        assertThat(page.getByRole(AriaRole.TEXTBOX, named(name))).hasValue(value);
        return this;
    }

    AuthorityPage expectChosen(String handwriting) {
        assertThat(page.getByRole(AriaRole.RADIO, named(handwriting))).isChecked();
        return this;
    }

    AuthorityPage expectText(String part) {
        assertThat(page.getByText(part).first()).isVisible();
        return this;
    }

    AuthorityPage expectNo(String button) {
        assertThat(page.getByRole(AriaRole.BUTTON, named(button))).hasCount(0);
        return this;
    }

    /** For people's eyes. */
    AuthorityPage shot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve("authority-" + name + ".png"))
                .setFullPage(true));
        return this;
    }

    /** Nothing on it keeps anybody out, and nothing lies beside the screen. */
    AuthorityPage isForEveryone() {
        Axe.findsNothingOn(page);
        Assertions.assertThat(
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("wider than the screen")
                .isEqualTo(true);
        return this;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    @Override
    public void close() {
        context.close();
    }
}
