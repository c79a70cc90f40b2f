package dev.countersign.compat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** A signer at the screen: everything is found by role and accessible name, as a screen reader would. */
final class SigningPage implements AutoCloseable {
    static final String RETURN_URL = "https://app.example/back?state=123";
    private static final Pattern UNSIGNED =
            Pattern.compile("^(Sign|Initial) here, page \\d+(?!.*(signed|initialed)).*$", Pattern.CASE_INSENSITIVE);

    private final BrowserContext context;
    private final Page page;
    private final List<String> returns = new CopyOnWriteArrayList<>();

    private SigningPage(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        context.route(
                "https://app.example/**",
                route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setBody("Welcome back")));
        // a redirect is not routed, but it is asked for
        page.onRequest(request -> {
            if (request.url().startsWith("https://app.example/")) {
                returns.add(request.url());
            }
        });
    }

    static SigningPage open(Chromium chromium, String url) {
        var signing = new SigningPage(chromium.visit());
        try {
            signing.page.navigate(url);
        } catch (PlaywrightException e) {
            if (signing.returns.isEmpty()) {
                signing.close();
                throw e;
            }
        }
        return signing;
    }

    SigningPage enterCode(String code) {
        page.getByRole(AriaRole.TEXTBOX, named("Access code")).fill(code);
        button("Continue").click();
        return this;
    }

    /** The page that a link in a mail opens first. */
    SigningPage openDocuments() {
        button("Open the documents").click();
        return this;
    }

    SigningPage sendCode() {
        button("Send code").click();
        page.getByRole(AriaRole.TEXTBOX, named("One-time code")).waitFor();
        return this;
    }

    SigningPage giveCode(String code) {
        page.getByRole(AriaRole.TEXTBOX, named("One-time code")).fill(code);
        button("Continue").click();
        return this;
    }

    SigningPage handOver(String signer) {
        button("Hand over to " + signer).click();
        return this;
    }

    String alert() {
        var alert =
                page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\S")));
        alert.first().waitFor();
        return alert.first().innerText();
    }

    SigningPage agree() {
        page.getByRole(AriaRole.CHECKBOX, named("I agree to use electronic records and signatures"))
                .check();
        button("Continue").click();
        return this;
    }

    SigningPage fill(String name, String value) {
        start();
        page.getByRole(AriaRole.TEXTBOX, beginning(name)).first().fill(value);
        return this;
    }

    SigningPage check(String name) {
        start();
        page.getByRole(AriaRole.CHECKBOX, beginning(name)).first().check();
        return this;
    }

    /** Presses every signature and initial tab that is not done yet; the first one asks to adopt a signature. */
    SigningPage sign() {
        start();
        var unsigned = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(UNSIGNED));
        for (var left = unsigned.count(); left > 0; left = unsigned.count()) {
            unsigned.first().click();
            adoptWhenAsked();
            awaitFewer(unsigned, left);
        }
        return this;
    }

    private void adoptWhenAsked() {
        var dialog = page.getByRole(AriaRole.DIALOG, named("Adopt your signature"));
        page.waitForTimeout(300);
        if (dialog.isVisible()) {
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Adopt and sign"))
                    .click();
            dialog.waitFor(new Locator.WaitForOptions()
                    .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
        }
    }

    private void awaitFewer(Locator unsigned, int before) {
        page.waitForCondition(() -> unsigned.count() < before);
    }

    // all tab controls are in the page when this button is there
    private void start() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^(Start|Next)$")))
                .first()
                .waitFor();
    }

    SigningPage finish() {
        button("Finish").click();
        return this;
    }

    SigningPage press(String name) {
        button(name).click();
        return this;
    }

    SigningPage other(String menuItem) {
        start();
        button("Other actions").click();
        page.getByRole(AriaRole.MENUITEM, named(menuItem)).click();
        return this;
    }

    SigningPage decline(String reason) {
        other("Decline to sign");
        var dialog = page.getByRole(AriaRole.DIALOG, named("Decline to sign"));
        dialog.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Reason for declining"))
                .fill(reason);
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Decline").setExact(true))
                .click();
        return this;
    }

    SigningPage expectHeading(String name) {
        assertThat(page.getByRole(AriaRole.HEADING, named(name))).isVisible();
        return this;
    }

    /** The address of the application at which the signer arrived, once there. */
    String returned() {
        page.waitForCondition(() -> !returns.isEmpty());
        return returns.getFirst();
    }

    /** The event that address carries. */
    String event() {
        var matcher = Pattern.compile("[?&]event=([a-z_]+)").matcher(returned());
        return matcher.find() ? matcher.group(1) : "none in " + returned();
    }

    boolean isBack() {
        return !returns.isEmpty();
    }

    Page page() {
        return page;
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions beginning(String name) {
        return new Page.GetByRoleOptions().setName(Pattern.compile("^" + name));
    }

    @Override
    public void close() {
        context.close();
    }
}
