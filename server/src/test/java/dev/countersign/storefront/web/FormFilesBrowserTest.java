package dev.countersign.storefront.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.countersign.storefront.GivenShop.ACCOUNT;
import static dev.countersign.storefront.GivenShop.DOMAIN;
import static dev.countersign.storefront.GivenShop.profile;
import static dev.countersign.storefront.file.GivenUploads.fileField;
import static dev.countersign.storefront.file.GivenUploads.pdf;
import static dev.countersign.storefront.file.GivenUploads.picture;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.countersign.TestBrowser;
import dev.countersign.document.Documents;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.Envelopes;
import dev.countersign.envelope.recipient.AdoptedSignature;
import dev.countersign.envelope.recipient.AdoptedSignature.Method;
import dev.countersign.storefront.GivenSigning;
import dev.countersign.storefront.file.CustomerFile;
import dev.countersign.storefront.file.CustomerFiles;
import dev.countersign.storefront.file.FileKind;
import dev.countersign.storefront.file.FileRule;
import dev.countersign.storefront.file.GivenUploads;
import dev.countersign.storefront.signing.Signings;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forms with files and signatures in a browser, with and without JavaScript. */
class FormFilesBrowserTest extends CustomerBrowser {
    @BeforeEach
    void theForms() {
        var small = new FileRule(List.of(FileKind.PDF, FileKind.PNG), 1024 * 1024);
        server.forms()
                .put(ACCOUNT, DOMAIN, "proof", profile(fileField("proof", true, small), GivenUploads.signature()));
        server.forms().put(ACCOUNT, DOMAIN, "agreement", GivenSigning.signedAtOnce(server.bean(Documents.class)));
    }

    @Test
    void aRefusedPostKeepsTheFileWithoutJavaScript() {
        visit("proof", 360, false, "en");
        shot("shop-files-phone");
        textbox("Email").fill("nonsense");
        textbox("Full name").fill("Bob Norman");
        choose("Proof", "my passport.pdf", pdf());
        button("Save").click();

        assertThat(alert()).containsText("mail address");
        assertThat(page.getByText("Kept: my passport.pdf.")).isVisible();
        assertThat(textbox("Full name")).hasValue("Bob Norman");
        shot("shop-files-phone-kept");
        textbox("Email").fill("bob@example.com");
        button("Save").click();

        assertThat(heading("Saved")).isVisible();
        assertThat(server.forms().kept.getFirst().answers())
                .containsEntry("proof", "my passport.pdf")
                .containsEntry("sign", "Bob Norman");
        assertThat(given()).extracting(CustomerFile::type).containsExactly("pdf", "typed");
        assertThat(files().bytes(ACCOUNT, DOMAIN, given().getFirst().id())).isEqualTo(pdf());
    }

    @Test
    void whatIsNotTakenIsSaidAtItsField() {
        visit("proof", 1280, true, "en");
        button("Save").click();
        assertThat(alert().getByRole(AriaRole.LINK))
                .hasText(new String[] {"Choose a file for “Proof”", "“Your signature” is not signed yet"});

        choose("Proof", "proof.pdf", "<script>alert(1)</script>".getBytes(US_ASCII));
        button("Save").click();
        assertThat(alert()).containsText("The file for “Proof” is of another kind: take one of PDF, PNG");
        choose("Proof", "proof.png", Arrays.copyOf(picture("png"), 1024 * 1024 + 1));
        button("Save").click();
        assertThat(alert()).containsText("The file for “Proof” is too large: at most 1 MB");
        choose("Proof", "proof.png", harmful());
        button("Save").click();
        assertThat(alert()).containsText("This file cannot be taken for “Proof”");
        shot("shop-files-errors");
        assertThat(server.forms().kept).isEmpty();
    }

    @Test
    void withAScriptHeDraws() {
        visit("proof", 768, true, "en");
        assertThat(page.getByLabel("Picture of your signature")).isHidden();
        choose("Proof", "proof.png", picture("png"));
        textbox("Full name").fill("Bob");
        draw();
        textbox("Email").fill("");
        button("Save").click();

        assertThat(alert()).containsText("Email");
        assertThat(page.getByText("The signature you gave before stands")).isVisible();
        shot("shop-files-drawn-kept");
        textbox("Email").fill("bob@example.com");
        button("Save").click();

        assertThat(heading("Saved")).isVisible();
        assertThat(given()).extracting(CustomerFile::type).containsExactly("png", "drawn");
        var drawn = files().signature(ACCOUNT, DOMAIN, given().getLast().id());
        assertThat(drawn.signature().strokes().getFirst().points()).hasSizeGreaterThan(2);
        assertThat(drawn.png()).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void anArabicCustomerIsToldInArabic() {
        visit("proof", 360, true, "ar");
        choose("Proof", "x", "x".getBytes(US_ASCII));
        button("حفظ").click();
        assertThat(alert()).containsText("من نوع آخر");
        shot("shop-files-arabic");
    }

    @Test
    void theSignatureOfTheFormIsAdoptedWhereHeSigns() {
        visit("agreement", 360, false, "en");
        textbox("Full name").fill("Robert Norman");
        textbox("Initials").fill("RNo");
        button("Go on to sign").click();
        agree();

        assertThat(textbox("Full name")).hasValue("Robert Norman");
        assertThat(textbox("Initials")).hasValue("RNo");
        var signature = finish();
        assertThat(signature.method()).isEqualTo(Method.TYPED);
        assertThat(signature.name()).isEqualTo("Robert Norman");
        assertThat(signature.initials()).isEqualTo("RNo");
        assertThat(given()).extracting(CustomerFile::field).containsExactly("initials", "sign");
    }

    @Test
    void aPictureOfTheFormIsAdoptedWithoutBeingChosenAgain() {
        visit("agreement", 768, false, "en");
        textbox("Full name").fill("Bob");
        var signing = page.getByRole(
                AriaRole.GROUP,
                new Page.GetByRoleOptions().setName("Your signature").setExact(true));
        signing.getByLabel("Upload a picture").check();
        signing.getByLabel("Picture of your signature")
                .setInputFiles(new FilePayload("me.jpg", "image/jpeg", picture("jpeg")));
        button("Go on to sign").click();
        agree();

        assertThat(page.getByText("The signature you gave before stands")).isVisible();
        shot("shop-sign-adopted");
        assertThat(finish().method()).isEqualTo(Method.UPLOADED);
    }

    private void agree() {
        page.getByRole(AriaRole.CHECKBOX).check();
        button("Continue").click();
        assertThat(button("Finish")).isVisible();
    }

    /** Nothing is left to do but to fill in and to tick. */
    private AdoptedSignature finish() {
        textbox("Delivery, page 1, required").fill("Chestnut Street 92");
        for (var place : List.of("Initial here, page 2, required", "Sign here, page 3, required")) {
            page.getByRole(AriaRole.CHECKBOX, TestBrowser.named(place)).check();
        }
        button("Finish").click();
        assertThat(heading("You're done signing")).isVisible();
        return Objects.requireNonNull(envelope().recipient("1").progress().signature());
    }

    private static Envelope envelope() {
        var signing = server.bean(Signings.class)
                .find(ACCOUNT, DOMAIN, server.forms().kept.getFirst().id())
                .orElseThrow();
        return server.bean(Envelopes.class).find(ACCOUNT, signing.envelope());
    }

    private void draw() {
        page.getByRole(AriaRole.RADIO, TestBrowser.named("Draw")).check();
        var pad = page.getByRole(AriaRole.IMG, TestBrowser.named("Draw your signature here"));
        pad.scrollIntoViewIfNeeded();
        var box = pad.boundingBox();
        page.mouse().move(box.x + 40, box.y + 60);
        page.mouse().down();
        page.mouse().move(box.x + 120, box.y + 30);
        page.mouse().move(box.x + 240, box.y + 90);
        page.mouse().up();
    }

    private static byte[] harmful() {
        var png = picture("png");
        var word = "harmful".getBytes(US_ASCII);
        var whole = Arrays.copyOf(png, png.length + word.length);
        System.arraycopy(word, 0, whole, png.length, word.length);
        return whole;
    }

    private static CustomerFiles files() {
        return server.bean(CustomerFiles.class);
    }

    private static List<CustomerFile> given() {
        return files().of(ACCOUNT, DOMAIN, server.forms().kept.getFirst().id());
    }

    private void choose(String label, String name, byte[] bytes) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload(name, "text/html", bytes));
    }
}
