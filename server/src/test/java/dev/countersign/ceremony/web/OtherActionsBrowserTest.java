package dev.countersign.ceremony.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.countersign.document.Photo;
import dev.countersign.document.SamplePdf;
import dev.countersign.envelope.EditLock;
import dev.countersign.envelope.EditLocking;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.recipient.RecipientStatus;
import dev.countersign.envelope.recipient.RecipientType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The other actions of the signing page in a browser: on paper, by somebody else, and while the sender corrects. */
class OtherActionsBrowserTest {
    @TempDir
    static Path folder;

    private static CeremonyServer server;
    private static Visitor ann;

    @BeforeAll
    static void open() throws Exception {
        server = new CeremonyServer(folder);
        ann = new Visitor();
    }

    @AfterAll
    static void close() throws Exception {
        ann.close();
        server.close();
    }

    @AfterEach
    void nothingComplained() {
        ann.complainedOfNothing();
    }

    @Test
    void aMailSignerPrintsAndBringsTheScan() {
        var signing = Signing.byMail(server);
        var page = ann.sitsDown("en-US", 1280);
        ann.enters(signing);
        ann.textbox("Delivery address, page 1").fill("1 Main Street");
        ann.chooses("Print and sign");
        assertThat(ann.dialog("Print and sign").getByRole(AriaRole.LINK)).hasText("Download");
        ann.shot("paper-dialog");
        ann.button("I'll print and sign").click();
        assertThat(ann.heading("You sign on paper")).isVisible();
        ann.shot("paper-upload");
        assertThat(signing.now().recipient("1").status()).isEqualTo(RecipientStatus.FAX_PENDING);

        page.locator("#scan").setInputFiles(new FilePayload("scan.pdf", "application/pdf", "no pdf".getBytes()));
        ann.button("Upload the signed pages").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("These files cannot be used");
        ann.shot("paper-unusable");
        page.locator("#scan")
                .setInputFiles(new FilePayload("scan.pdf", "application/pdf", SamplePdf.saying("signed by hand")));
        ann.button("Upload the signed pages").click();
        assertThat(ann.heading("You're done signing")).isVisible();
        assertThat(signing.now().contents().documents().getLast().name()).isEqualTo("Signed on paper by Ann Example");
        assertThat(signing.now().recipient("1").status()).isEqualTo(RecipientStatus.COMPLETED);
    }

    @Test
    void anEmbeddedSignerComesBackWithPhotosOfThePages() {
        var signing = Signing.embedded(server);
        var page = ann.sitsDown("en-US", 1280);
        page.navigate(signing.viewUrl(server.url() + "/assets/none?state=7"));
        ann.agrees();
        ann.chooses("Print and sign");
        ann.button("I'll print and sign").click();
        page.waitForURL("**/assets/none?state=7&event=fax_pending");

        page.navigate(signing.viewUrl(server.url() + "/assets/none"));
        ann.expectedComplaints();
        assertThat(ann.heading("You sign on paper")).isVisible();
        ann.button("Upload later").click();
        page.waitForURL("**/assets/none?event=fax_pending");
        page.navigate(signing.viewUrl(server.url() + "/assets/none?state=8"));
        page.locator("#scan").setInputFiles(new FilePayload[] {
            new FilePayload("1.jpg", "image/jpeg", Photo.jpeg(400, 300, 6)),
            new FilePayload("2.png", "image/png", Photo.png(300, 400))
        });
        ann.button("Upload the signed pages").click();
        page.waitForURL("**/assets/none?state=8&event=signing_complete");
        ann.expectedComplaints();
        assertThat(signing.now().contents().documents().getLast().pages()).hasSize(2);
    }

    /** By the keyboard alone. */
    @Test
    void whoPrintedMaySignOnThePageAfterAll() {
        var signing = Signing.byMail(server);
        var page = ann.sitsDown("en-US", 1280);
        ann.enters(signing);
        ann.textbox("Delivery address, page 1").fill("2 Side Street");
        ann.button("Other actions").focus();
        press(page, "Enter", "ArrowDown", "ArrowDown", "ArrowDown", "Enter", "Tab", "Tab");
        assertThat(ann.button("I'll print and sign")).isFocused();
        press(page, "Enter");
        ann.link("Sign here instead").focus();
        press(page, "Enter");
        assertThat(ann.textbox("Delivery address, page 1")).hasValue("2 Side Street");
        assertThat(ann.button("Start")).isVisible();
    }

    @Test
    void theMenuOffersOnlyWhatIsAllowed() {
        var page = ann.sitsDown("en-US", 1280);
        page.navigate(Signing.embedded(server).viewUrl(server.url() + "/assets/none"));
        ann.agrees();
        ann.button("Other actions").click();
        assertThat(page.getByRole(AriaRole.MENUITEM))
                .hasText(
                        new String[] {"Finish later", "Decline to sign", "Print and sign", "Download", "View history"});
        ann.shot("menu");
    }

    @Test
    void whoAssignsToSomeoneElseSeesWhoSignsNow() {
        var signing = Signing.byMail(server);
        var link = signing.mailLink();
        var page = ann.sitsDown("en-US", 1280);
        ann.enters(signing);
        ann.chooses("Assign to someone else");
        var dialog = ann.dialog("Assign to someone else");
        ann.textbox("Full name").fill("Zoe Zander");
        ann.button("Assign").click();
        assertThat(dialog.getByRole(AriaRole.ALERT)).hasText("Enter the email address of the other person.");
        assertThat(ann.textbox("Full name")).hasValue("Zoe Zander");
        assertThat(ann.textbox("Email")).isFocused();
        ann.shot("assign");
        ann.textbox("Email").fill("ANN@example.com");
        ann.textbox("Reason").fill("On leave");
        ann.button("Assign").click();
        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("This address cannot be used.");
        ann.expectedComplaints();
        ann.textbox("Email").fill("zoe@example.com");
        page.keyboard().press("Enter");
        assertThat(ann.heading("You assigned these documents to Zoe Zander")).isVisible();
        ann.shot("assigned");

        assertThat(signing.now().recipient("1").email()).isEqualTo("zoe@example.com");
        assertThat(signing.now().contents().recipients())
                .filteredOn(r -> r.type() == RecipientType.CARBON_COPY)
                .hasSize(1);
        page.navigate(link);
        assertThat(ann.heading("You assigned these documents to Zoe Zander")).isVisible();
        ann.expectedComplaints(); // the old link answers 410
        page.navigate(signing.mailLink());
        assertThat(ann.heading("Zoe Zander, you have documents to sign")).isVisible();
    }

    @Test
    void theKeyboardAloneAssigns() {
        var signing = Signing.byMail(server);
        var page = ann.sitsDown("en-US", 1280);
        ann.enters(signing);
        ann.button("Other actions").focus();
        press(page, "Enter", "ArrowDown", "ArrowDown", "Enter");
        assertThat(ann.textbox("Full name")).isFocused();
        page.keyboard().type("Zoe Zander");
        press(page, "Tab");
        page.keyboard().type("zoe@example.com");
        press(page, "Tab");
        page.keyboard().type("On leave");
        press(page, "Enter");
        assertThat(ann.heading("You assigned these documents to Zoe Zander")).isVisible();
    }

    private static void press(Page page, String... keys) {
        List.of(keys).forEach(page.keyboard()::press);
    }

    @Test
    void whileTheSenderCorrectsNobodySignsAndNothingIsLost() {
        var signing = Signing.byMail(server);
        var page = ann.sitsDown("en-US", 1280);
        ann.enters(signing);
        var desk = page.url();
        signing.bySam(e -> locked(e, server.clock().instant()));
        ann.textbox("Delivery address, page 1").fill("3 Held Street");
        assertThat(page.getByText("Not saved yet: the sender is correcting this envelope"))
                .isVisible();
        ann.chooses("Finish later");
        assertThat(ann.dialog("The sender is correcting this envelope")).isVisible();
        ann.shot("correcting-dialog");
        ann.button("Go back").click();

        var other = page.context().newPage();
        other.navigate(desk);
        assertThat(other.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("The sender is correcting this envelope")))
                .isVisible();
        other.close();
        server.clock().advance(Duration.ofMinutes(2));
        assertThat(page.getByText("Saved", new Page.GetByTextOptions().setExact(true)))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(10_000));
        ann.expectedComplaints();
        page.navigate(desk);
        assertThat(ann.textbox("Delivery address, page 1")).hasValue("3 Held Street");
    }

    @Test
    void whoComesWhileTheSenderCorrectsTriesAgain() {
        var signing = Signing.byMail(server);
        var page = ann.sitsDown("en-US", 1280);
        signing.bySam(e -> locked(e, server.clock().instant()));
        page.navigate(signing.mailLink());
        ann.button("Open the documents").click();
        assertThat(ann.heading("The sender is correcting this envelope")).isVisible();
        ann.shot("correcting");
        ann.button("Try again").click();
        assertThat(ann.heading("The sender is correcting this envelope")).isVisible();
        server.clock().advance(Duration.ofMinutes(2));
        ann.button("Try again").click();
        ann.agrees();
    }

    @Test
    void arabicRunsFromTheRight() {
        var signing = Signing.byMail(server);
        var page = ann.sitsDown("ar", 1280);
        page.navigate(signing.mailLink());
        page.locator("form button").click();
        page.getByRole(AriaRole.CHECKBOX).check();
        page.locator("form button").click();
        page.locator("#next").waitFor(); // the page's script is at work
        page.locator("#other").click();
        page.locator("[data-do=assign]").click();
        ann.shot("arabic-assign");
        page.locator("#assign [data-close]").click();
        page.locator("#other").click();
        page.locator("[data-do=paper]").click();
        ann.shot("arabic-paper-dialog");
        page.locator("#paper button[type=submit]").click();
        page.locator("#scan").waitFor();
        ann.shot("arabic-paper-upload");
        signing.bySam(e -> locked(e, server.clock().instant()));
        page.reload();
        ann.shot("arabic-correcting");
    }

    /** Sam holds the envelope for a minute. */
    private static List<dev.countersign.envelope.EnvelopeEvent> locked(Envelope envelope, java.time.Instant now) {
        var lock = new EditLock(
                "hash",
                "sealed",
                envelope.sender().userId(),
                "Sam Sender",
                "sam@example.com",
                "Shop",
                "edit",
                false,
                60,
                now,
                null);
        return new EditLocking(envelope).take(lock.lasting(60, now), now);
    }
}
