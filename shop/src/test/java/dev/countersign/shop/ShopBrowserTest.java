package dev.countersign.shop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.countersign.shop.customer.Field;
import dev.countersign.shop.customer.Seed;
import dev.countersign.shop.http.Reply;
import dev.countersign.shop.http.Request;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a newcomer clicks, by the names he and a screen reader know; each page is photographed. */
class ShopBrowserTest extends GivenShop {
    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final String FORM = """
            <section class="card narrow"><h1>My profile</h1>
            <form method="post"><label>Phone <input name="phone" type="tel" value="{{ customer.phone | escape }}"></label>
            <button>Save</button></form></section>
            """;

    private static Playwright playwright;
    private static Browser chromium;

    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void start() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(
                                Path.of(System.getenv().getOrDefault("COUNTERSIGN_CHROMIUM", "/usr/bin/chromium")))
                        .setArgs(List.of("--disable-dev-shm-usage")));
    }

    @AfterAll
    static void stop() {
        playwright.close();
    }

    private void visit(int width, Browser.NewContextOptions options) {
        context = chromium.newContext(options.setViewportSize(width, 800));
        context.setDefaultTimeout(15_000);
        page = context.newPage();
        page.navigate(shop.url());
    }

    private void visit(int width) {
        visit(width, new Browser.NewContextOptions().setLocale("en-US"));
    }

    private Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private void shot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + ".png"))
                .setFullPage(true));
        var isWider = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        assertThat(isWider).as(name + " scrolls sideways").isEqualTo(false);
        Axe.findsNothingOn(page);
    }

    /** An app that changes the phone over the Admin API, as the real one does. */
    private Reply profile(Request request) {
        if (request.path().startsWith("/shopify/proxy/") && !request.isRead()) {
            var phone = request.form().first("phone").orElse("");
            admin("PUT", "/admin/customers/207119551.json", "{\"customer\":{\"phone\":\"" + phone + "\"}}");
        }
        return Reply.of(200, "application/liquid", FORM.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aNewcomerChangesBobsPhoneAndSeesItInTheInspector() {
        app.answer(this::profile);
        visit(1280);
        shot("front-guest");
        link("Log in as Bob").click();
        assertThat(page.getByText("You are logged in as Bob Norman.")).isVisible();
        shot("front-bob");
        link("My profile").click();
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Phone"))
                .fill("+1 613 555 0100");
        shot("profile");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();
        link("Inspector").click();
        assertThat(page.getByRole(AriaRole.TABLE).first()).containsText("+16135550100");
        shot("inspector");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("POST /apps/esign/f/profile/"))
                .click();
        assertThat(page.getByText("logged_in_customer_id=207119551path_prefix=/apps/esign"))
                .isVisible();
        shot("call");
        assertThat(customer(Seed.BOB).text(Field.PHONE)).contains("+16135550100");
    }

    @Test
    void thePromisedNamesAreThereOnce() {
        visit(1280);
        for (var name : List.of("Log in as Bob", "My profile", "Sign the agreement", "Inspector")) {
            assertThat(link(name)).hasCount(1);
        }
    }

    @Test
    void everyPageFitsAPhone() {
        controls().customers().change(Seed.BOB, bob -> bob.with(Field.NOTE, "A long note ".repeat(20)));
        visit(360);
        shot("front-360");
        link("Log in as Zoë").click();
        for (var path : List.of(
                "account", "account/login", "products/signing-pen", "nowhere", "inspector", "inspector/faults")) {
            page.navigate(shop.url() + path);
            shot(path.replace('/', '-') + "-360");
        }
        app.answer(500, "text/html", "");
        page.navigate(shop.url() + "apps/esign/f/profile/");
        shot("app-error-360");
        page.navigate(shop.url() + "inspector?kind=proxy");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("GET /apps/esign/f/profile/"))
                .click();
        shot("call-360");
    }

    @Test
    void thePagesAreReadFromRightToLeftAndInTheDark() {
        visit(1280, new Browser.NewContextOptions().setLocale("ar-EG").setColorScheme(ColorScheme.DARK));
        shot("front-arabic-dark");
        page.navigate(shop.url() + "inspector");
        shot("inspector-arabic-dark");
        page.navigate(shop.url() + "inspector/faults");
        shot("faults-arabic-dark");
    }

    @Test
    void aSwitchIsTurnedWithTheMouse() {
        visit(1280);
        page.navigate(shop.url() + "inspector/faults");
        shot("faults");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Lock the shop").setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Unlock the shop")))
                .isVisible();
        assertThat(controls().faults().standing().isLocked()).isTrue();
    }
}
