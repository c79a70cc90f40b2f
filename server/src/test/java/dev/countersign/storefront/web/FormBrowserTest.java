package dev.countersign.storefront.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.countersign.storefront.GivenShop.ACCOUNT;
import static dev.countersign.storefront.GivenShop.DOMAIN;
import static dev.countersign.storefront.GivenShop.form;
import static dev.countersign.storefront.GivenShop.profile;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.countersign.storefront.form.FieldType;
import dev.countersign.storefront.form.FormDefinition;
import dev.countersign.storefront.form.FormDefinition.FormTexts;
import dev.countersign.storefront.form.FormField;
import dev.countersign.storefront.form.Target;
import dev.countersign.storefront.record.CustomerRecord;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The form in a browser, inside a theme, with and without JavaScript, by the names people and screen readers know. */
class FormBrowserTest extends CustomerBrowser {
    private static final FormDefinition.Audience ANYBODY = new FormDefinition.Audience(List.of(), List.of());

    @BeforeEach
    void theProfileForm() {
        server.forms().put(ACCOUNT, DOMAIN, "profile", profile(kind(), company()));
    }

    @Test
    void aCustomerChangesHisPhone() {
        visit(1280, true, "en");
        assertThat(textbox("First name")).hasValue("Bob");
        shot("shop-form");
        textbox("Phone").fill("+49 30 1234567");
        button("Save").click();

        assertThat(heading("Saved")).isVisible();
        shot("shop-saved");
        assertThat(server.forms().kept.getFirst().answers()).containsEntry("phone", "+49 30 1234567");
    }

    @Test
    void itWorksWithoutJavaScriptOnAPhone() {
        visit(360, false, "en");
        shot("shop-form-phone-plain");
        textbox("Email").fill("nonsense");
        textbox("Note").fill("keep {{ me }}");
        button("Save").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("mail address");
        assertThat(textbox("Note")).hasValue("keep {{ me }}");
        shot("shop-form-phone-errors");
        textbox("Email").fill("bob@example.com");
        button("Save").click();
        assertThat(heading("Saved")).isVisible();
    }

    @Test
    void aConditionalFieldComesWithItsAnswer() {
        visit(768, true, "en");
        assertThat(textbox("Company")).isHidden();
        page.getByLabel("You are").selectOption("firm");
        assertThat(textbox("Company")).isVisible();
        button("Save").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Company");
    }

    @Test
    void anArabicCustomerReadsFromTheRight() {
        visit(360, true, "ar");
        assertThat(page.locator(".countersign")).hasAttribute("dir", "rtl");
        assertThat(button("حفظ")).isVisible();
        assertThat(textbox("الاسم الأول")).hasValue("Bob");
        shot("shop-form-arabic");
    }

    @Test
    void theNextCustomerOnTheSameBrowserSavesNothingForTheFirst() {
        visit(768, true, "en");
        textbox("Note").fill("Bob's secret");
        server.forms()
                .know(new CustomerRecord(
                        "2", Map.of("first_name", "Zoë", "email", "zoe@example.com"), List.of(), "enabled"));
        server.customer = "2";
        button("Save").click();

        assertThat(textbox("First name")).hasValue("Zoë");
        assertThat(textbox("Note")).hasValue("");
        assertThat(server.forms().kept).isEmpty();
        server.customer = "";
        button("Save").click();
        assertThat(heading("Log in to go on")).isVisible();
        shot("shop-login");
        assertThat(server.forms().kept).isEmpty();
    }

    @Test
    void aPageOfItsOwnKeepsToItsPolicy() {
        server.forms()
                .put(
                        ACCOUNT,
                        DOMAIN,
                        "profile",
                        new FormDefinition(
                                "My details",
                                "",
                                profile(kind(), company()).fields(),
                                FormDefinition.Mode.APPROVE,
                                false,
                                ANYBODY,
                                3,
                                Map.of(),
                                null));
        visit(768, true, "en");
        assertThat(textbox("Company")).isHidden();
        shot("shop-form-own-page");
        button("Send").click();
        assertThat(heading("Received")).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("My documents and forms"))
                .click();
        assertThat(heading("My documents and forms")).isVisible();
        shot("shop-list");
    }

    private static FormField kind() {
        return new FormField(
                "kind",
                FieldType.SELECT,
                "You are",
                false,
                null,
                255,
                List.of(new FormField.Option("person", "a person"), new FormField.Option("firm", "a company")),
                null,
                "",
                Target.NONE,
                FormField.OnConflict.MINE);
    }

    private static FormField company() {
        return new FormField(
                "company",
                FieldType.TEXT,
                "Company",
                true,
                null,
                255,
                List.of(),
                new FormField.ShowIf("kind", "firm"),
                "",
                Target.NONE,
                FormField.OnConflict.MINE);
    }

    private void visit(int width, boolean script, String language) {
        if (language.equals("ar")) {
            var english = form(profile().fields(), FormDefinition.Mode.UPDATE, ANYBODY, 3);
            var words = new FormTexts("بياناتي", "", Map.of("first_name", "الاسم الأول"), Map.of());
            server.forms()
                    .put(
                            ACCOUNT,
                            DOMAIN,
                            "profile",
                            new FormDefinition(
                                    english.title(),
                                    "",
                                    english.fields(),
                                    english.mode(),
                                    true,
                                    ANYBODY,
                                    3,
                                    Map.of("ar", words),
                                    null));
        }
        visit("profile", width, script, language);
    }
}
