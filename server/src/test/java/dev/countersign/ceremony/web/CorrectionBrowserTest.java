package dev.countersign.ceremony.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.countersign.envelope.GivenEnvelope.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.ceremony.CorrectionTerms;
import dev.countersign.ceremony.Corrections;
import dev.countersign.envelope.Correcting;
import dev.countersign.envelope.EditLock;
import dev.countersign.envelope.EditLocking;
import dev.countersign.envelope.PaperSigning;
import dev.countersign.kernel.Actor;
import dev.countersign.kernel.Digest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sender's page of a correction in a browser. */
class CorrectionBrowserTest {
    @TempDir
    static Path folder;

    private static CeremonyServer server;
    private static Visitor sam;

    @BeforeAll
    static void open() throws Exception {
        server = new CeremonyServer(folder);
        sam = new Visitor();
    }

    @AfterAll
    static void close() throws Exception {
        sam.close();
        server.close();
    }

    @AfterEach
    void nothingComplained() {
        sam.complainedOfNothing();
    }

    @Test
    void doneKeepsTheChangesAndGoesBack() {
        var signing = Signing.byMail(server);
        signing.bySam(e -> new PaperSigning(e).choose("1"));
        var page = sam.sitsDown("en-US", 1280);
        page.navigate(correctView(signing));
        assertThat(sam.heading("You are correcting this envelope")).isVisible();
        assertThat(page.getByText("Sam Sender holds it with Shop.")).isVisible();
        assertThat(page.getByText("Signs on paper")).isVisible();
        assertThat(page.getByText("Waits for the turn")).isVisible();
        sam.shot("correction");
        signing.bySam(e -> new Correcting(e).correctMessage("Supply agreement 2028", ""));
        sam.button("Done").click();
        page.waitForURL(
                "**/assets/none?state=7&event=save&envelopeId=" + signing.now().id());
        sam.expectedComplaints();
        assertThat(signing.now().lock()).isNull();
        assertThat(signing.now().contents().emailSubject()).isEqualTo("Supply agreement 2028");
    }

    @Test
    void discardTakesTheChangesBack() {
        var signing = Signing.byMail(server);
        var page = sam.sitsDown("en-US", 1280);
        page.navigate(correctView(signing));
        signing.bySam(e -> new Correcting(e).correctMessage("Supply agreement 2028", ""));
        sam.button("Discard").focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/assets/none?state=7&event=cancel");
        sam.expectedComplaints();
        assertThat(signing.now().contents().emailSubject()).isEqualTo("Supply agreement 2027");
    }

    @Test
    void aCorrectionThatRanOutSaysSo() {
        var signing = Signing.byMail(server);
        var page = sam.sitsDown("en-US", 1280);
        page.navigate(correctView(signing));
        server.clock().advance(Duration.ofMinutes(21));
        page.reload();
        assertThat(sam.heading("This correction is over")).isVisible();
        assertThat(sam.link("Back to the application"))
                .hasAttribute(
                        "href",
                        server.url() + "/assets/none?state=7&event=sessionEnd&envelopeId="
                                + signing.now().id());
        sam.shot("correction-over");
    }

    @Test
    void aUrlOpensOnce() {
        var signing = Signing.byMail(server);
        var page = sam.sitsDown("en-US", 1280);
        var url = correctView(signing);
        page.navigate(url);
        page.navigate(url);
        page.waitForURL("**/assets/none?state=7&event=error**");
        sam.expectedComplaints();
    }

    @Test
    void arabicRunsFromTheRight() {
        var page = sam.sitsDown("ar", 1280);
        page.navigate(correctView(Signing.byMail(server)));
        sam.shot("arabic-correction");
    }

    /** What the API does for an application that asks for the view. */
    private static String correctView(Signing signing) {
        var now = server.clock().instant();
        var token = UUID.randomUUID().toString();
        var envelope = signing.now();
        var lock = new EditLock(
                Digest.sha256(token),
                "sealed",
                envelope.sender().userId(),
                "Sam Sender",
                "sam@example.com",
                "Shop",
                "edit",
                false,
                300,
                now,
                null);
        signing.bySam(e -> new EditLocking(e).take(lock.lasting(300, now), now));
        var terms = new CorrectionTerms(
                ACCOUNT,
                envelope.id(),
                Digest.sha256(token),
                new Actor(Actor.Kind.API, "sam", "Sam Sender", "sam@example.com", null),
                server.url() + "/assets/none?state=7");
        return server.url() + server.bean(Corrections.class).view(terms);
    }
}
