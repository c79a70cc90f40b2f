package dev.countersign.ceremony.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.countersign.TestBrowser.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import dev.countersign.TestBrowser;
import dev.countersign.envelope.recipient.RecipientStatus;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A defect of the server, as a signer meets it: nobody is stuck, and nothing he filled in is lost. */
class TroubleBrowserTest {
    private static final String ADDRESS = "Delivery address, page 1";

    @TempDir
    static Path folder;

    private static CeremonyServer server;
    private static TestBrowser browser;

    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void open() throws Exception {
        server = new CeremonyServer(folder);
        browser = new TestBrowser();
    }

    @AfterAll
    static void close() throws Exception {
        browser.close();
        server.close();
    }

    @AfterEach
    void leave() {
        server.faults().next(0);
        context.close();
    }

    @Test
    void anEmbeddedSignerWhosePageFailsGoesBackToTheApplication() {
        var signing = Signing.embedded(server);
        visit(new Browser.NewContextOptions());
        server.faults().next(1);
        page.navigate(signing.viewUrl(application()));
        page.waitForURL("**/assets/none?event=exception");

        page.navigate(signing.viewUrl(application()));
        consent();
        assertThat(button("Start")).isVisible();
    }

    @Test
    void anEmbeddedSignerWhoseFinishFailsGoesBackAndFindsEverythingAgain() {
        var signing = Signing.embedded(server);
        visit(new Browser.NewContextOptions());
        page.navigate(signing.viewUrl(application()));
        consent();
        fillEverything("1 Main Street");
        server.faults().next(1);
        textbox(ADDRESS).fill("2 Main Street"); // and at once, before it is saved
        button("Finish").click();
        page.waitForURL("**/assets/none?event=exception");
        assertThat(signing.now().recipient("1").status()).isEqualTo(RecipientStatus.DELIVERED);

        page.navigate(signing.viewUrl(application()));
        assertThat(textbox(ADDRESS)).hasValue("2 Main Street");
        button("Finish").click();
        page.waitForURL("**/assets/none?event=signing_complete");
    }

    @Test
    void whatFailsAfterTheSignatureIsStillASignature() {
        var signing = Signing.embedded(server);
        visit(new Browser.NewContextOptions());
        page.navigate(signing.viewUrl(application()));
        consent();
        fillEverything("3 Main Street");
        page.route("**/finish", route -> {
            var answer = route.fetch();
            server.faults().next(1);
            route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setResponse(answer));
        });
        button("Finish").click();
        page.waitForURL("**/assets/none?event=signing_complete");
    }

    @Test
    void whoCameByMailTriesAgain() {
        var signing = Signing.byMail(server);
        visit(new Browser.NewContextOptions());
        page.navigate(signing.mailLink());
        server.faults().next(1);
        button("Open the documents").click();
        assertThat(heading("That did not work")).isVisible();
        shot("trouble");
        button("Try again").click();
        consent();
        assertThat(button("Start")).isVisible();
    }

    @Test
    void whoCameByMailFinishesAtTheSecondTry() {
        var signing = Signing.byMail(server);
        visit(new Browser.NewContextOptions());
        page.navigate(signing.mailLink());
        button("Open the documents").click();
        consent();
        fillEverything("4 Main Street");
        server.faults().next(1);
        button("Finish").click();
        assertThat(heading("That did not work")).isVisible();
        assertThat(page.locator("main")).containsText("give the sender this number");
        button("Try again").click();
        assertThat(textbox(ADDRESS)).hasValue("4 Main Street");
        button("Finish").click();
        assertThat(heading("You're done signing")).isVisible();
    }

    @Test
    void whatIsNotSavedYetKeepsTheSignerOnThePage() {
        var signing = Signing.byMail(server);
        visit(new Browser.NewContextOptions());
        page.navigate(signing.mailLink());
        button("Open the documents").click();
        consent();
        fillEverything("5 Main Street");
        page.route("**/values", route -> route.abort());
        textbox(ADDRESS).fill("6 Main Street");
        server.faults().next(1);
        button("Finish").click();
        assertThat(page.locator("#why")).containsText("give the sender this number");
        assertThat(textbox(ADDRESS)).hasValue("6 Main Street");
        page.unroute("**/values");
        button("Finish").click();
        assertThat(heading("You're done signing")).isVisible();
        assertThat(signing.valueOf("Delivery address")).isEqualTo("6 Main Street");
    }

    @Test
    void anAppIsOfferedToWhoComesFromOne() {
        var signing = Signing.embedded(server);
        visit(new Browser.NewContextOptions());
        server.faults().next(1);
        // no app is installed here, so the page never ends loading
        page.navigate(
                signing.viewUrl("myapp://signed/7?state=1"),
                new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));

        var onward = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Continue"));
        assertThat(onward).hasAttribute("href", "myapp://signed/7?state=1&event=exception");
        assertThat(page.locator("main")).containsText("Nothing you filled in was lost");
        assertThat(page.locator("main")).containsText("If the app does not open by itself");
        shot("leave-app");
    }

    @Test
    void troubleIsToldInArabicAndInTheDark() {
        var signing = Signing.byMail(server);
        visit(new Browser.NewContextOptions().setLocale("ar").setColorScheme(ColorScheme.DARK));
        page.navigate(signing.mailLink());
        server.faults().next(1);
        page.locator("main button").click();
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(button("المحاولة مرة أخرى")).isVisible();
        shot("trouble-arabic");
    }

    // ---- the words of these tests

    private static String application() {
        return server.url() + "/assets/none";
    }

    private void visit(Browser.NewContextOptions options) {
        context = browser.newContext(options.setViewportSize(1280, 800));
        page = context.newPage();
        page.setDefaultTimeout(10_000);
    }

    private void consent() {
        page.getByRole(AriaRole.CHECKBOX).check();
        button("Continue").click();
    }

    private void fillEverything(String address) {
        textbox(ADDRESS).fill(address);
        page.getByRole(AriaRole.CHECKBOX, named("I have read the annex, page 1"))
                .check();
        button("Sign here, page 1, required").click();
        button("Adopt and sign").click();
        button("Sign here, page 3, required").click();
        assertThat(page.getByText("Saved", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    private void shot(String name) {
        for (var width : new int[] {360, 1280}) {
            page.setViewportSize(width, 740);
            page.screenshot(new Page.ScreenshotOptions().setPath(TestBrowser.shot(name + "-" + width)));
        }
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private Locator textbox(String name) {
        return page.getByRole(AriaRole.TEXTBOX, named(name));
    }

    private Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, named(name));
    }
}
