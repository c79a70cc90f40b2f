package dev.countersign.storefront.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.countersign.storefront.GivenShop.ACCOUNT;
import static dev.countersign.storefront.GivenShop.BOB;
import static dev.countersign.storefront.GivenShop.DOMAIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.countersign.TestBrowser;
import dev.countersign.document.Documents;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.Envelopes;
import dev.countersign.envelope.recipient.AdoptedSignature.Method;
import dev.countersign.envelope.recipient.RecipientStatus;
import dev.countersign.storefront.GivenSigning;
import dev.countersign.storefront.form.Submission;
import dev.countersign.storefront.record.CustomerRecord;
import dev.countersign.storefront.signing.Signings;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing inside a shop, on phones and desktops, with and without JavaScript: no cookie, no other site. */
class SigningBrowserTest extends CustomerBrowser {
    @BeforeEach
    void theAgreement() {
        var form = GivenSigning.agreement(server.bean(Documents.class), GivenSigning.countersigner());
        server.forms().put(ACCOUNT, DOMAIN, "agreement", form);
    }

    @Test
    void aPhoneWithoutJavaScriptSigns() {
        visit("agreement", 360, false, "en");
        textbox("Phone").fill("+49 30 7654321");
        button("Go on to sign").click();
        assertThat(heading("Before you sign")).isVisible();
        shot("shop-consent-phone");
        button("Continue").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Tick the box");
        agree();

        assertThat(textbox("Phone, page 1, required")).hasValue("+49 30 7654321");
        assertThat(textbox("Full name")).hasValue("Bob Norman");
        shot("shop-sign-phone");
        textbox("Delivery, page 1, required").fill("Chestnut Street 92");
        tick("Initial here, page 2, required");
        tick("Sign here, page 3, required");
        button("Finish").click();

        assertThat(heading("You're done signing")).isVisible();
        shot("shop-signed-phone");
        var bob = envelope().recipient("1");
        assertThat(bob.status()).isEqualTo(RecipientStatus.COMPLETED);
        assertThat(bob.name()).isEqualTo("Bob Norman");
        assertThat(bob.clientUserId()).isEqualTo("shopify:" + DOMAIN + ":" + BOB);
        assertThat(bob.progress().signature()).isNotNull().satisfies(signature -> {
            assertThat(signature.method()).isEqualTo(Method.TYPED);
            assertThat(signature.initials()).isEqualTo("BN");
        });
        assertThat(value("Delivery")).isEqualTo("Chestnut Street 92");
    }

    @Test
    void whatIsMissingIsSaidAtOnceAndNothingIsLost() {
        toTheDocuments(1280, true);
        textbox("Phone, page 1, required").fill("");
        textbox("Full name").fill("");
        page.getByRole(AriaRole.CHECKBOX, TestBrowser.named("Newsletter, page 1"))
                .check();
        button("Finish").click();

        assertThat(page.getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK))
                .containsText(new String[] {"Phone", "Delivery", "Initial here", "Sign here", "full name"});
        assertThat(page.getByRole(AriaRole.CHECKBOX, TestBrowser.named("Newsletter, page 1")))
                .isChecked();
        shot("shop-sign-errors");
        assertThat(envelope().recipient("1").status()).isEqualTo(RecipientStatus.DELIVERED);
    }

    @Test
    void withAScriptHeDraws() {
        toTheDocuments(768, true);
        fill();
        page.getByRole(AriaRole.RADIO, TestBrowser.named("Draw")).check();
        var pad = page.getByRole(AriaRole.IMG, TestBrowser.named("Draw your signature here"));
        pad.scrollIntoViewIfNeeded();
        var box = pad.boundingBox();
        page.mouse().move(box.x + 40, box.y + 60);
        page.mouse().down();
        page.mouse().move(box.x + 120, box.y + 30);
        page.mouse().move(box.x + 240, box.y + 90);
        page.mouse().up();
        shot("shop-sign-drawn");
        button("Finish").click();

        assertThat(heading("You're done signing")).isVisible();
        assertThat(envelope().recipient("1").progress().signature()).isNotNull().satisfies(signature -> {
            assertThat(signature.method()).isEqualTo(Method.DRAWN);
            assertThat(signature.strokes().getFirst().points()).hasSizeGreaterThan(2);
        });
    }

    @Test
    void aPictureIsUploadedWithoutAScript() throws IOException {
        toTheDocuments(768, false);
        fill();
        page.getByRole(AriaRole.RADIO, TestBrowser.named("Upload a picture")).check();
        page.getByLabel("Picture of your signature")
                .setInputFiles(new FilePayload(
                        "me.txt", "image/png", "no picture".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        button("Finish").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("PNG or JPEG");

        page.getByLabel("Picture of your signature").setInputFiles(new FilePayload("me.png", "image/png", picture()));
        button("Finish").click();
        assertThat(heading("You're done signing")).isVisible();
        assertThat(envelope().recipient("1").progress().signature())
                .isNotNull()
                .satisfies(signature -> assertThat(signature.method()).isEqualTo(Method.UPLOADED));
    }

    @Test
    void heFinishesLaterFromHisList() {
        toTheDocuments(360, true);
        textbox("Delivery, page 1, required").fill("Half a street");
        button("Finish later").click();
        assertThat(heading("Saved")).isVisible();
        link("My documents and forms").click();
        shot("shop-list-signing");
        link("Open and sign").click();

        assertThat(textbox("Delivery, page 1, required")).hasValue("Half a street");
        fill();
        button("Finish").click();
        assertThat(heading("You're done signing")).isVisible();
        page.goBack();
        page.goBack();
        assertThat(heading("My documents and forms")).isVisible();
    }

    @Test
    void heDeclinesWithAReason() {
        toTheDocuments(768, false);
        page.getByText("Decline to sign").click();
        button("Decline").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Say why");
        page.getByRole(AriaRole.TEXTBOX, TestBrowser.named("Reason for declining"))
                .fill("Too dear");
        button("Decline").click();
        assertThat(heading("Declined")).isVisible();
        assertThat(server.forms().kept.getFirst().state()).isEqualTo(Submission.State.UNSIGNED);
    }

    @Test
    void anotherCustomerOnThisBrowserFindsNothing() {
        toTheDocuments(768, true);
        var address = page.url();
        fill();
        server.forms()
                .know(new CustomerRecord(
                        "2", Map.of("first_name", "Zoë", "email", "zoe@example.com"), List.of(), "enabled"));
        server.customer = "2";
        button("Finish").click();
        assertThat(heading("There is nothing here for you to sign")).isVisible();
        page.navigate(address);
        assertThat(heading("There is nothing here for you to sign")).isVisible();
        server.customer = BOB;
        page.reload();
        assertThat(textbox("Delivery, page 1, required")).isVisible();
        server.customer = "2";
        assertThat(envelope().recipient("1").status()).isEqualTo(RecipientStatus.DELIVERED);
        var pdf = page.request().get(server.shopUrl() + "/d/" + handle() + "/1.pdf");
        assertThat(pdf.headers().get("content-type")).doesNotContain("pdf");
    }

    @Test
    void theDocumentIsAPdfToRead() {
        toTheDocuments(1280, false);
        assertThat(link("Rental agreement (PDF, pages: 3)"))
                .hasAttribute("href", "/apps/sign/d/" + handle() + "/1.pdf");
        var pdf = page.request().get(server.shopUrl() + "/d/" + handle() + "/1.pdf");
        assertThat(pdf.headers()).containsEntry("content-type", "application/pdf");
        assertThat(pdf.text()).startsWith("%PDF-");
    }

    @Test
    void anArabicCustomerReadsFromTheRight() {
        visit("agreement", 360, true, "ar");
        button("المتابعة إلى التوقيع").click();
        page.getByRole(AriaRole.CHECKBOX).check();
        button("متابعة").click();
        assertThat(page.locator(".countersign")).hasAttribute("dir", "rtl");
        assertThat(button("إنهاء")).isVisible();
        shot("shop-sign-arabic");
    }

    private void toTheDocuments(int width, boolean script) {
        visit("agreement", width, script, "en");
        button("Go on to sign").click();
        agree();
    }

    private void agree() {
        page.getByRole(AriaRole.CHECKBOX, TestBrowser.named("I agree to use electronic records and signatures"))
                .check();
        button("Continue").click();
        assertThat(button("Finish").first()).isVisible();
    }

    private void fill() {
        textbox("Delivery, page 1, required").fill("Chestnut Street 92");
        tick("Initial here, page 2, required");
        tick("Sign here, page 3, required");
    }

    private void tick(String name) {
        page.getByRole(AriaRole.CHECKBOX, TestBrowser.named(name)).check();
    }

    private Envelope envelope() {
        var signing = server.bean(Signings.class)
                .find(ACCOUNT, DOMAIN, server.forms().kept.getFirst().id())
                .orElseThrow();
        return server.bean(Envelopes.class).find(ACCOUNT, signing.envelope());
    }

    private String value(String label) {
        return envelope().contents().tabs().stream()
                .filter(tab -> tab.label().equals(label))
                .map(tab -> String.valueOf(tab.value()))
                .findFirst()
                .orElseThrow();
    }

    private static String handle() {
        return server.forms().kept.getFirst().id().toString();
    }

    private static byte[] picture() throws IOException {
        var image = new BufferedImage(200, 60, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, 200, 60);
        pen.setColor(java.awt.Color.BLACK);
        pen.drawLine(10, 50, 190, 10);
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
