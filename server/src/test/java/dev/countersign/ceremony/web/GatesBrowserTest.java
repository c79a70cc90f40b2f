package dev.countersign.ceremony.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.countersign.TestBrowser.named;
import static dev.countersign.TestBrowser.photograph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.countersign.TestBrowser;
import dev.countersign.ceremony.FakeCodeSender;
import dev.countersign.envelope.recipient.Arrangement.Way;
import dev.countersign.envelope.recipient.RecipientStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gates of the one-time code and of the host in a browser, by the names a visitor and a screen reader know. */
class GatesBrowserTest {
    @TempDir
    static Path folder;

    private static CeremonyServer server;
    private static TestBrowser browser;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;
    private int sent;

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
    void nothingComplained() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void aCodeByMailOpensTheDocuments() {
        var signing = Signing.withIdCheck(server, false, Way.EMAIL);
        desktop();
        page.navigate(signing.mailLink());
        button("Open the documents").click();
        assertThat(page.getByText("a•••@example.com")).isVisible();
        shot("code-ask");
        send();
        assertThat(textbox("One-time code")).isFocused();
        assertThat(textbox("One-time code")).hasAttribute("autocomplete", "one-time-code");
        assertThat(textbox("One-time code")).hasAttribute("inputmode", "numeric");
        shot("code-sent");
        textbox("One-time code").fill(code());
        button("Continue").click();
        assertThat(page.getByRole(AriaRole.CHECKBOX)).isVisible();
        assertThat(signing.now().recipient("1").progress().idCheck().passed()).isTrue();
    }

    @Test
    void theAccessCodeComesFirst() {
        var signing = Signing.withBothCodes(server);
        desktop();
        page.navigate(signing.mailLink());
        button("Open the documents").click();
        textbox("Access code").fill(Signing.CODE);
        button("Continue").click();
        send();
        textbox("One-time code").fill(code());
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.CHECKBOX)).isVisible();
    }

    @Test
    void oneOfSeveralNumbersIsChosen() {
        var signing = Signing.withIdCheck(server, false, Way.SMS, "+14155550100", "+493055501234");
        desktop();
        page.navigate(signing.mailLink());
        button("Open the documents").click();
        page.getByRole(AriaRole.RADIO, named("+49•••1234")).check();
        shot("code-numbers");
        send();
        assertThat(server.bean(FakeCodeSender.class).messages().getLast().to()).isEqualTo("+493055501234");
        assertThat(page.getByRole(AriaRole.RADIO, named("+49•••1234"))).isChecked();
        shot("code-numbers-sent");
    }

    @Test
    void wrongCodesAreCountedAndLockOut() {
        var signing = Signing.withIdCheck(server, false, Way.EMAIL);
        desktop();
        page.navigate(signing.mailLink());
        button("Open the documents").click();
        send();
        give("123");
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("Enter the 6 digits of the code.");
        give(wrong());
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("2 attempts left");
        shot("code-wrong");
        give(wrong());
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("1 attempt left");
        give(wrong());
        assertThat(page.getByRole(AriaRole.HEADING, named("You are locked out")))
                .isVisible();
        assertThat(page.getByText("The one-time code was wrong")).isVisible();
        shot("code-locked");
        button("Ask the sender for help").click();
        assertThat(page.getByText("Sam Sender was asked")).isVisible();
    }

    @Test
    void anEmbeddedSignerWithWrongCodesGoesBack() {
        var signing = Signing.withIdCheck(server, true, Way.SMS, "+14155550100");
        desktop();
        page.navigate(signing.viewUrl(server.url() + "/assets/none"));
        send();
        for (var i = 0; i < 3; i++) {
            give(wrong());
        }
        page.waitForURL("**/assets/none?event=id_check_failed");
        complaints.clear();
    }

    @Test
    void anotherCodeIsSentAfterAWhileAndReplacesTheOneBefore() {
        var signing = Signing.withIdCheck(server, false, Way.EMAIL);
        desktop();
        page.navigate(signing.mailLink());
        button("Open the documents").click();
        send();
        button("Send code again").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("You can have another code sent in");
        shot("code-too-soon");
        server.clock().advance(Duration.ofSeconds(31));
        button("Send code again").click();
        awaitCode();
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
        give(code());
        assertThat(page.getByRole(AriaRole.CHECKBOX)).isVisible();
    }

    @Test
    void aCodeThatGrewOldIsReplaced() {
        var signing = Signing.withIdCheck(server, false, Way.EMAIL);
        desktop();
        page.navigate(signing.mailLink());
        button("Open the documents").click();
        send();
        server.clock().advance(Duration.ofMinutes(11));
        give(code());
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("That code is no longer valid. Have a new one sent.");
        shot("code-expired");
        send();
        give(code());
        assertThat(page.getByRole(AriaRole.CHECKBOX)).isVisible();
    }

    @Test
    void theHostHandsTheDeviceOverAndGetsItBack() {
        var signing = Signing.inPerson(server);
        desktop();
        page.navigate(signing.mailLink());
        assertThat(page.getByRole(AriaRole.HEADING, named("Hal Host, Ann Example signs on your device")))
                .isVisible();
        shot("host-invitation");
        button("Open the documents").click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Hand the device to Ann Example")))
                .isVisible();
        shot("host");
        button("Hand over to Ann Example").click();
        consent();
        sign();
        button("Finish").click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Hand the device back to Hal Host")))
                .isVisible();
        assertThat(page.getByText("You're done signing.")).isVisible();
        shot("host-back");
        assertThat(signing.now().recipient("1").status()).isEqualTo(RecipientStatus.COMPLETED);
        assertThat(signing.valueOf("name")).isEqualTo("Ann Example");
    }

    @Test
    void insideAnApplicationTheHostGoesBackThere() {
        var signing = Signing.inPerson(server);
        desktop();
        page.navigate(signing.viewUrl(server.url() + "/assets/none"));
        button("Hand over to Ann Example").click();
        consent();
        sign();
        button("Finish").click();
        page.waitForURL("**/assets/none?event=signing_complete");
        complaints.clear();
    }

    @Test
    void inArabicOnAPhone() {
        phone();
        page.navigate(Signing.withIdCheck(server, true, Way.SMS, "+14155550100", "+493055501234")
                .viewUrl(server.url() + "/assets/none", "ar"));
        photograph(page, "phone-arabic-code-ask");
        page.locator("form button").click();
        awaitCode();
        assertThat(page.locator("#one-time-code")).isVisible();
        assertThat(server.bean(FakeCodeSender.class).messages().getLast().language())
                .isEqualTo("ar");
        page.locator("#one-time-code").fill(wrong());
        page.locator("form button").first().click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        photograph(page, "phone-arabic-code-wrong");
        page.navigate(Signing.inPerson(server).viewUrl(server.url() + "/assets/none", "ar"));
        photograph(page, "phone-arabic-host");
    }

    @Test
    void inTheDark() {
        context = browser.newContext(
                new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK).setViewportSize(1280, 800));
        watch();
        page.navigate(Signing.withIdCheck(server, true, Way.SMS, "+14155550100", "+493055501234")
                .viewUrl(server.url() + "/assets/none"));
        shot("dark-code-ask");
        send();
        shot("dark-code-sent");
    }

    // ---- the words of these tests

    private void send() {
        button("Send code").click();
        awaitCode();
        assertThat(textbox("One-time code")).isVisible();
    }

    private void awaitCode() {
        var messages = server.bean(FakeCodeSender.class).messages();
        await("the code").until(() -> messages.size() > sent);
        sent = messages.size();
    }

    private void give(String code) {
        textbox("One-time code").fill(code);
        button("Continue").click();
    }

    private String code() {
        return server.bean(FakeCodeSender.class).lastCode();
    }

    private String wrong() {
        return code().equals("000000") ? "000001" : "000000";
    }

    private void consent() {
        page.getByRole(AriaRole.CHECKBOX, named("I agree to use electronic records and signatures"))
                .check();
        button("Continue").click();
        assertThat(button("Start")).isVisible();
    }

    private void sign() {
        textbox("Delivery address, page 1").fill("1 Main Street");
        page.getByRole(AriaRole.CHECKBOX, named("I have read the annex, page 1"))
                .check();
        button("Sign here, page 1, required").click();
        button("Adopt and sign").click();
        button("Sign here, page 3, required").click();
        assertThat(page.locator("#left")).hasText("All done");
    }

    private void desktop() {
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 800));
        watch();
    }

    private void phone() {
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(360, 740)
                .setDeviceScaleFactor(2)
                .setHasTouch(true)
                .setIsMobile(true));
        watch();
    }

    private void watch() {
        sent = server.bean(FakeCodeSender.class).messages().size();
        page = TestBrowser.watched(context, complaints);
    }

    private void shot(String name) {
        TestBrowser.photographNarrowToo(page, name);
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private Locator textbox(String name) {
        return page.getByRole(AriaRole.TEXTBOX, named(name));
    }
}
