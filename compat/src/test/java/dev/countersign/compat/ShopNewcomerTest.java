package dev.countersign.compat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.docusign.esign.api.EnvelopesApi;
import com.docusign.esign.client.ApiException;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A newcomer clicks through the sandbox shop in a browser: on desktops and phones, with and without JavaScript. */
@ExtendWith(SuiteExtension.class)
class ShopNewcomerTest {
    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final Duration SOON = Duration.ofSeconds(20);

    private static ShopServer server;
    private final Chromium chromium;
    private BrowserContext context;
    private Page page;

    ShopNewcomerTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @BeforeAll
    static void start() {
        server = ShopServer.start();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        server.close();
    }

    @AfterEach
    void leave() {
        context.close();
    }

    @Test
    void bobChangesHisPhoneAndSeesItInTheInspector() {
        visit(1280, true);
        link("Log in as Bob").click();
        link("My profile").first().click();
        assertThat(textbox("First name")).hasValue("Bob");
        shot("sandbox-profile");
        textbox("Phone").fill("+1 613 555 0177");
        textbox("Note").fill("Side door {{ customer.email }}");
        button("Save").click();
        assertThat(heading("Saved")).isVisible();
        shot("sandbox-saved");
        awaitRecord("+16135550177", "Side door {{ customer.email }} [esign");
        link("Inspector").first().click();
        assertThat(page.getByRole(AriaRole.TABLE).first()).containsText("+16135550177");
    }

    @Test
    void bobSignsWithoutJavaScriptOnAPhone() throws Exception {
        visit(360, false);
        link("Log in as Bob").click();
        link("Sign the agreement").first().click();
        shot("sandbox-agreement-phone");
        textbox("Phone").fill("+1 613 555 0188");
        button("Go on to sign").click();
        page.getByRole(AriaRole.CHECKBOX, named("I agree to use electronic records and signatures"))
                .check();
        button("Continue").click();
        shot("sandbox-sign-phone");
        page.getByRole(AriaRole.CHECKBOX, named("Sign here, page 1, required")).check();
        button("Finish").click();
        assertThat(heading("You're done signing")).isVisible();
        shot("sandbox-signed-phone");

        awaitRecord("+16135550188", "contract-signed", "signed_on");
        link("My documents and forms").first().click();
        shot("sandbox-documents-phone");
        var file = page.request().get(server.url() + link("Download").first().getAttribute("href"));
        new Sealed(file.body()).isValid().isSound();
        assertThat(certificate())
                .contains("Shopify customer account")
                .contains("sandbox-shop.myshopify.com")
                .contains("207119551")
                .contains("Proxy signature verified");
    }

    @Test
    void theNextCustomerOnTheSameBrowserSeesNothingOfTheFirst() {
        visit(768, true);
        link("Log in as Bob").click();
        link("Sign the agreement").first().click();
        textbox("Phone").fill("+1 613 555 0199");
        button("Go on to sign").click();
        assertThat(heading("Before you sign")).isVisible();
        var other = context.newPage();
        other.navigate(server.url() + "/");
        other.getByRole(AriaRole.LINK, named("Log in as Zoë")).click();
        page.getByRole(AriaRole.CHECKBOX).check();
        button("Continue").click();

        assertThat(heading("There is nothing here for you to sign")).isVisible();
        page.navigate(server.url() + "/");
        link("My profile").first().click();
        assertThat(textbox("First name")).hasValue("Zoë");
        page.navigate(server.url() + "/account/logout");
        link("My profile").first().click();
        assertThat(heading("Log in to go on")).isVisible();
        shot("sandbox-login");
    }

    /** What the sender downloads over the API about the envelope Bob signed. */
    private static String certificate() throws ApiException {
        var sdk = Sdk.of(server.quickstart());
        var options = new EnvelopesApi(sdk.client()).new ListStatusChangesOptions();
        options.setFromDate("2026-01-01");
        options.setStatus("completed");
        var envelope = sdk.envelopes()
                .listStatusChanges(sdk.accountId(), options)
                .getEnvelopes()
                .getFirst();
        var pdf = sdk.envelopes().getDocument(sdk.accountId(), envelope.getEnvelopeId(), "certificate");
        return new Sealed(pdf).text().replaceAll("\\s+", " ");
    }

    private void awaitRecord(String... texts) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(page.request()
                                .get(server.url() + "/inspector/customers.json")
                                .text())
                        .contains(texts));
    }

    private void visit(int width, boolean script) {
        context = chromium.visit(options -> options.setViewportSize(width, 800).setJavaScriptEnabled(script));
        page = context.newPage();
        page.navigate(server.url() + "/");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private Locator link(String name) {
        return page.getByRole(AriaRole.LINK, named(name));
    }

    private Locator textbox(String name) {
        return page.getByRole(AriaRole.TEXTBOX, named(name));
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, named(name).setExact(true));
    }

    private Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, named(name));
    }

    private void shot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }
}
