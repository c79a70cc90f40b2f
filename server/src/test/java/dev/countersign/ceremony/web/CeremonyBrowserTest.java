package dev.countersign.ceremony.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.countersign.TestBrowser.named;
import static dev.countersign.TestBrowser.photograph;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.countersign.TestBrowser;
import dev.countersign.envelope.EnvelopeStatus;
import dev.countersign.envelope.recipient.AdoptedSignature.Method;
import dev.countersign.envelope.recipient.RecipientStatus;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole ceremony in a browser, by the names a signer and a screen reader know. */
class CeremonyBrowserTest {
    @TempDir
    static Path folder;

    private static CeremonyServer server;
    private static TestBrowser browser;

    private final List<String> complaints = new ArrayList<>();
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
    void nothingComplained() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void aMailSignerTypesHisSignatureAndFinishes() {
        var signing = Signing.byMail(server);
        desktop();
        page.navigate(signing.mailLink());
        shot("invitation");
        button("Open the documents").click();
        shot("consent");
        page.getByRole(AriaRole.CHECKBOX, named("I agree to use electronic records and signatures"))
                .check();
        button("Continue").click();
        assertThat(button("Start")).isVisible();
        drawn();
        shot("signing-start");
        button("Finish").click(new Locator.ClickOptions().setForce(true));
        assertThat(page.locator("#why")).containsText("To finish");
        shot("signing-why");
        textbox("Delivery address, page 1").fill("1 Main Street");
        button("Next").click();
        page.getByRole(AriaRole.CHECKBOX, named("I have read the annex, page 1"))
                .check();
        button("Sign here, page 1, required").click();
        shot("adopt");
        button("Adopt and sign").click();
        assertThat(button("Sign here, page 1, signed")).isVisible();
        button("Sign here, page 3, required").click();
        button("Initial here, page 2").click();
        assertThat(page.locator("#left")).hasText("All done");
        assertThat(page.getByText("Saved", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        shot("signing-filled");
        button("Finish").click();
        assertThat(page.getByRole(AriaRole.HEADING, headed("You're done signing")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.LINK, linked("Download"))).isVisible();
        shot("done");

        var ann = signing.now().recipient("1");
        assertThat(ann.status()).isEqualTo(RecipientStatus.COMPLETED);
        assertThat(ann.progress().signature().method()).isEqualTo(Method.TYPED);
        assertThat(signing.valueOf("Delivery address")).isEqualTo("1 Main Street");
        assertThat(signing.valueOf("name")).isEqualTo("Ann Example");
        assertThat(signing.valueOf("date")).matches("\\d+/\\d+/\\d{4}");
    }

    @Test
    void anEmbeddedSignerDrawsOnAPhoneAndGoesBackToTheApplication() {
        var signing = Signing.embedded(server);
        phone();
        page.navigate(signing.viewUrl(server.url() + "/assets/none?state=7"));
        consent();
        assertThat(button("Start")).isVisible();
        drawn();
        shot("phone-start");
        button("Start").click();
        assertThat(textbox("Delivery address, page 1")).isFocused();
        textbox("Delivery address, page 1").fill("1 Main Street");
        shot("phone-typing");
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.CHECKBOX, named("I have read the annex, page 1"))
                .check();
        button("Next").click();
        button("Sign here, page 1, required").click();
        page.getByRole(AriaRole.TAB, tabbed("Draw")).click();
        draw(page.locator("#draw-name"));
        shot("phone-draw");
        button("Adopt and sign").click();
        assertThat(button("Sign here, page 1, signed")).isVisible();
        page.locator("#counter").click();
        shot("phone-todo");
        page.getByRole(AriaRole.LINK, linked("Sign here, page 3")).click();
        button("Sign here, page 3, required").click();
        shot("phone-signed");
        complaints.clear();
        button("Finish").click();
        page.waitForURL("**/assets/none?state=7&event=signing_complete");
        complaints.clear();

        var drawn = signing.now().recipient("1").progress().signature();
        assertThat(drawn.method()).isEqualTo(Method.DRAWN);
        assertThat(drawn.strokes()).isNotEmpty();
        assertThat(drawn.initialsStrokes()).isNotEmpty();
    }

    @Test
    void anUploadedPictureBecomesTheSignature() throws IOException {
        var signing = Signing.byMail(server);
        desktop();
        enter(signing);
        button("Sign here, page 1, required").click();
        page.getByRole(AriaRole.TAB, tabbed("Upload")).click();
        page.locator("#upload-file").setInputFiles(new FilePayload("ann.png", "image/png", picture(1, "png")));
        button("Adopt and sign").click();
        assertThat(page.locator(".tab.signature img").first()).isVisible();
    }

    @Test
    void aWrongAccessCodeIsCountedAndARightOneOpens() {
        var signing = Signing.withCode(server, false);
        desktop();
        page.navigate(signing.mailLink());
        button("Open the documents").click();
        textbox("Access code").fill("wrong");
        button("Continue").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("2 attempts left");
        shot("access-code-wrong");
        textbox("Access code").fill("lemon 42 ");
        button("Continue").click();
        assertThat(page.getByRole(AriaRole.CHECKBOX)).isVisible();
    }

    @Test
    void theLastWrongCodeLocksOutAndTheSenderIsAsked() {
        var signing = Signing.withCode(server, false);
        desktop();
        page.navigate(signing.mailLink());
        button("Open the documents").click();
        for (var i = 0; i < 3; i++) {
            textbox("Access code").fill("wrong");
            button("Continue").click();
        }
        assertThat(page.getByRole(AriaRole.HEADING, headed("You are locked out")))
                .isVisible();
        shot("locked");
        button("Ask the sender for help").click();
        assertThat(page.getByText("Sam Sender was asked")).isVisible();
    }

    @Test
    void anEmbeddedSignerWithWrongCodesGoesBack() {
        var signing = Signing.withCode(server, true);
        desktop();
        page.navigate(signing.viewUrl(server.url() + "/assets/none"));
        for (var i = 0; i < 3; i++) {
            textbox("Access code").fill("wrong");
            button("Continue").click();
        }
        page.waitForURL("**/assets/none?event=access_code_failed");
        complaints.clear();
    }

    @Test
    void whatWasTypedIsThereAfterFinishingLater() {
        var signing = Signing.byMail(server);
        desktop();
        enter(signing);
        textbox("Delivery address, page 1").fill("2 Side Street");
        button("Sign here, page 1, required").click();
        button("Adopt and sign").click();
        assertThat(button("Sign here, page 1, signed")).isVisible();
        menu("Finish later");
        assertThat(page.getByRole(AriaRole.HEADING, headed("You can finish later")))
                .isVisible();
        button("Continue signing").click();
        assertThat(textbox("Delivery address, page 1")).hasValue("2 Side Street");
        assertThat(button("Sign here, page 1, signed")).isVisible();
        button("Sign here, page 3, required").click();
        assertThat(button("Sign here, page 3, signed")).isVisible();
    }

    @Test
    void decliningNeedsAReasonAndEndsTheEnvelope() {
        var signing = Signing.byMail(server);
        desktop();
        enter(signing);
        menu("Decline to sign");
        var dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Decline to sign"));
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Decline").setExact(true))
                .click();
        assertThat(dialog.getByRole(AriaRole.ALERT)).hasText("Enter a reason.");
        shot("decline");
        textbox("Reason for declining").fill("Too expensive");
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Decline").setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, headed("You declined to sign")))
                .isVisible();
        shot("declined");
        assertThat(signing.now().status()).isEqualTo(EnvelopeStatus.DECLINED);
    }

    @Test
    void theKeyboardAloneIsEnough() {
        var signing = Signing.byMail(server);
        desktop();
        page.navigate(signing.mailLink());
        button("Open the documents").focus();
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.CHECKBOX).focus();
        page.keyboard().press("Space");
        page.keyboard().press("Enter");
        assertThat(button("Start")).isVisible();
        button("Start").focus();
        page.keyboard().press("Enter");
        assertThat(textbox("Delivery address, page 1")).isFocused();
        page.keyboard().type("3 Key Street");
        page.keyboard().press("Enter");
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        assertThat(button("Sign here, page 1, required")).isFocused();
        page.keyboard().press("Enter");
        textbox("Full name").focus();
        page.keyboard().press("Enter");
        assertThat(button("Sign here, page 3, required")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#left")).hasText("All done");
        button("Finish").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, headed("You're done signing")))
                .isVisible();
    }

    @Test
    void offlineKeepsWhatWasTypedAndSavesItLater() {
        var signing = Signing.byMail(server);
        desktop();
        enter(signing);
        context.setOffline(true);
        textbox("Delivery address, page 1").fill("4 Bus Street");
        textbox("Delivery address, page 1").blur();
        assertThat(page.getByText("Not saved yet, trying again")).isVisible();
        context.setOffline(false);
        assertThat(page.getByText("Saved", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        complaints.clear();
    }

    @Test
    void aSigningUrlOpensOnceAndForFiveMinutes() {
        var signing = Signing.embedded(server);
        desktop();
        var url = signing.viewUrl(server.url() + "/assets/none");
        page.navigate(url);
        page.navigate(url);
        page.waitForURL("**/assets/none?event=ttl_expired");
        var late = signing.viewUrl(server.url() + "/assets/none");
        server.clock().advance(Duration.ofMinutes(6));
        page.navigate(late);
        page.waitForURL("**/assets/none?event=ttl_expired");
        complaints.clear();
    }

    @Test
    void whoWasAwayTooLongOpensAgain() {
        var signing = Signing.byMail(server);
        desktop();
        enter(signing);
        server.clock().advance(Duration.ofMinutes(21));
        page.reload();
        assertThat(page.getByRole(AriaRole.HEADING, headed("You were away for a while")))
                .isVisible();
        button("Open again").click();
        assertThat(button("Start")).isVisible();
    }

    @Test
    void voidedMeanwhileIsSaidAtFinish() {
        var signing = Signing.byMail(server);
        desktop();
        enter(signing);
        signing.bySam(e -> e.voidIt("Wrong price"));
        textbox("Delivery address, page 1").fill("5 Void Street");
        textbox("Delivery address, page 1").blur();
        page.getByRole(AriaRole.LINK, linked("See what happened")).click();
        assertThat(page.getByText("Wrong price")).isVisible();
        shot("voided");
        complaints.clear();
    }

    @Test
    void theEmbeddedSignerOfAVoidedEnvelopeGoesBackToTheApplication() {
        var signing = Signing.embedded(server);
        desktop();
        page.navigate(signing.viewUrl(server.url() + "/assets/none"));
        signing.bySam(e -> e.voidIt("Wrong price"));
        page.reload();
        page.waitForURL("**/assets/none?event=exception");
        complaints.clear();
    }

    @Test
    void whatTheOneBeforeSignedStandsOnThePage() {
        var signing = Signing.byMail(server);
        signing.annSigns("1 Main Street");
        desktop();
        page.navigate(signing.mailLink("2"));
        button("Open the documents").click();
        consent();
        drawn();
        assertThat(page.locator(".textLayer").first()).containsText("1 Main Street");
        assertThat(page.locator(".textLayer").first()).containsText("Signed by:");
        shot("second-signer");
    }

    @Test
    void anExchangedDocumentIsReadAgainBeforeItIsSigned() {
        var signing = Signing.byMail(server);
        desktop();
        enter(signing);
        fillEverything("6 New Street");
        signing.exchangeTheDocument();
        button("Finish").click();
        assertThat(page.getByRole(AriaRole.HEADING, headed("Please look again")))
                .isVisible();
        shot("exchanged");
        page.getByRole(AriaRole.LINK, linked("Show them again")).click();
        assertThat(textbox("Delivery address, page 1")).hasValue("6 New Street");
        drawn();
        button("Finish").click();
        assertThat(page.getByRole(AriaRole.HEADING, headed("You're done signing")))
                .isVisible();
        complaints.clear();
    }

    @Test
    void aSignatureChosenInAnotherWindowIsShownBeforeItIsUsed() {
        var signing = Signing.byMail(server);
        desktop();
        enter(signing);
        fillEverything("7 Twin Street");
        var first = page;
        page = context.newPage();
        page.navigate(first.url());
        button("Sign here, page 1, signed").click();
        button("Adopt and sign").click();
        assertThat(page.locator("#adopt")).isHidden();
        page = first;
        button("Finish").click();
        assertThat(page.getByRole(AriaRole.HEADING, headed("Please look again")))
                .isVisible();
        assertThat(signing.now().recipient("1").status()).isNotEqualTo(RecipientStatus.COMPLETED);
        complaints.clear();
    }

    @Test
    void aFinishWhoseAnswerWasLostIsAskedAgain() {
        var signing = Signing.byMail(server);
        desktop();
        enter(signing);
        fillEverything("8 Lost Street");
        page.route("**/finish", route -> {
            route.fetch();
            route.abort();
        });
        button("Finish").click();
        assertThat(page.locator("#why")).containsText("That did not work");
        page.unroute("**/finish");
        button("Finish").click();
        assertThat(page.getByRole(AriaRole.HEADING, headed("You're done signing")))
                .isVisible();
        complaints.clear();
    }

    @Test
    void finishingLaterTakesAlongWhatCouldNotBeSaved() {
        var signing = Signing.byMail(server);
        desktop();
        enter(signing);
        page.route("**/values", route -> route.abort());
        textbox("Delivery address, page 1").fill("9 Tunnel Street");
        textbox("Delivery address, page 1").blur();
        assertThat(page.getByText("Not saved yet, trying again")).isVisible();
        menu("Finish later");
        assertThat(page.getByRole(AriaRole.HEADING, headed("You can finish later")))
                .isVisible();
        page.unroute("**/values");
        button("Continue signing").click();
        assertThat(textbox("Delivery address, page 1")).hasValue("9 Tunnel Street");
        complaints.clear();
    }

    @Test
    void whatIsBeingTypedSurvivesThePage() {
        var signing = Signing.byMail(server);
        desktop();
        enter(signing);
        var desk = page.url();
        textbox("Delivery address, page 1").fill("10 Hasty Street");
        page.navigate("about:blank");
        page.waitForTimeout(300);
        page.navigate(desk);
        assertThat(textbox("Delivery address, page 1")).hasValue("10 Hasty Street");
    }

    @Test
    void aTextMaySayFalse() {
        var signing = Signing.byMail(server);
        desktop();
        enter(signing);
        fillEverything("false");
        assertThat(page.locator("#left")).hasText("All done");
    }

    @Test
    void aPhotoOfAPhoneIsMadeSmallerInTheBrowser() throws IOException {
        var signing = Signing.byMail(server);
        desktop();
        enter(signing);
        button("Sign here, page 1, required").click();
        page.getByRole(AriaRole.TAB, tabbed("Upload")).click();
        page.locator("#upload-file").setInputFiles(new FilePayload("ann.jpg", "image/jpeg", picture(12, "jpeg")));
        assertThat(page.locator("#upload-preview")).isVisible();
        button("Adopt and sign").click();
        assertThat(page.locator(".tab.signature img").first()).isVisible();
    }

    @Test
    void arabicRunsFromTheRight() {
        var signing = Signing.embedded(server);
        phone();
        page.navigate(signing.viewUrl(server.url() + "/assets/none", "ar"));
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        shot("phone-arabic-consent");
        page.getByRole(AriaRole.CHECKBOX).check();
        page.locator("form button").click();
        drawn();
        shot("phone-arabic");
        page.setViewportSize(1280, 800);
        shot("arabic");
    }

    @Test
    void darkAndLandscape() {
        var signing = Signing.byMail(server);
        context = browser.newContext(
                new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK).setViewportSize(1280, 800));
        watch();
        enter(signing);
        drawn();
        shot("dark");
        page.setViewportSize(740, 360);
        page.waitForTimeout(600);
        shot("landscape");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
    }

    @Test
    void theFirstPageIsLight() {
        var signing = Signing.byMail(server);
        desktop();
        var bytes = new long[2];
        page.onRequestFinished(request -> {
            bytes[0]++;
            bytes[1] += request.sizes().responseBodySize;
        });
        enter(signing);
        drawn();
        page.waitForTimeout(300);
        assertThat(bytes[0]).isLessThanOrEqualTo(30); // with the gates before it
        assertThat(bytes[1]).isLessThan(1_000_000);
    }

    // ---- the words of these tests

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
        page = TestBrowser.watched(context, complaints);
    }

    private void enter(Signing signing) {
        page.navigate(signing.mailLink());
        button("Open the documents").click();
        consent();
        assertThat(button("Start")).isVisible();
    }

    private void consent() {
        page.getByRole(AriaRole.CHECKBOX, named("I agree to use electronic records and signatures"))
                .check();
        button("Continue").click();
    }

    private void fillEverything(String address) {
        textbox("Delivery address, page 1").fill(address);
        page.getByRole(AriaRole.CHECKBOX, named("I have read the annex, page 1"))
                .check();
        button("Sign here, page 1, required").click();
        button("Adopt and sign").click();
        button("Sign here, page 3, required").click();
        assertThat(page.getByText("Saved", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    private void menu(String item) {
        button("Other actions").click();
        page.getByRole(AriaRole.MENUITEM, named(item)).click();
    }

    private void drawn() {
        assertThat(page.locator(".sheet[data-drawn=true]").first()).isVisible();
    }

    private void draw(Locator canvas) {
        var box = canvas.boundingBox();
        page.mouse().move(box.x + 30, box.y + 90);
        page.mouse().down();
        for (var i = 1; i <= 40; i++) {
            page.mouse().move(box.x + 30 + i * 6, box.y + 80 + 40 * Math.sin(i / 3.0));
        }
        page.mouse().up();
    }

    /** A picture to look at; of a desktop's page also one as narrow as a phone, where nothing may stick out. */
    private void shot(String name) {
        if (page.viewportSize().width == 1280) {
            TestBrowser.photographNarrowToo(page, name);
        } else {
            photograph(page, name);
        }
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private Locator textbox(String name) {
        return page.getByRole(AriaRole.TEXTBOX, named(name));
    }

    private static Page.GetByRoleOptions headed(String name) {
        return named(name);
    }

    private static Page.GetByRoleOptions linked(String name) {
        return named(name);
    }

    private static Page.GetByRoleOptions tabbed(String name) {
        return named(name);
    }

    private static byte[] picture(int scale, String format) throws IOException {
        var image = new BufferedImage(400 * scale, 160 * scale, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.scale(scale, scale);
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, 400, 160);
        pen.setColor(new java.awt.Color(20, 30, 120));
        pen.setStroke(new java.awt.BasicStroke(6));
        pen.drawArc(60, 40, 120, 80, 0, 300);
        pen.drawLine(180, 110, 340, 60);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }
}
