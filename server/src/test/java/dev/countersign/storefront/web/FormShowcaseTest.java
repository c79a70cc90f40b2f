package dev.countersign.storefront.web;

import static dev.countersign.storefront.GivenShop.ACCOUNT;
import static dev.countersign.storefront.GivenShop.DOMAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.storefront.GivenShop;
import dev.countersign.storefront.form.FieldType;
import dev.countersign.storefront.form.FormDefinition;
import dev.countersign.storefront.form.FormDefinition.FormTexts;
import dev.countersign.storefront.form.FormField;
import dev.countersign.storefront.form.FormField.Option;
import dev.countersign.storefront.form.FormShowcase;
import dev.countersign.storefront.form.StoredForm;
import dev.countersign.storefront.form.Target;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a merchant gets to see of a form and to paste of it: whatever it is called, it stays text. */
public class FormShowcaseTest {
    private static final String NASTY = "{{ customer.email }}{% if 1 %}</a><script>alert('1')</script>\"{% endraw %}";

    private final FormShowcase showcase = showcase();

    /** The real one, for tests of other packages. */
    public static FormShowcase showcase() {
        return new FormShowcasePages(new StorefrontPages(
                TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.countersign.pages")));
    }

    @Test
    void aPreviewIsTheFormOfAMadeUpCustomer() {
        var page = showcase.preview(form("My details", NASTY), Optional.empty());

        assertThat(page.html())
                .startsWith("<!DOCTYPE html>")
                .contains("A preview: nothing is sent from here.")
                .contains("<h1>My details</h1>")
                .contains("value=\"Ana\"")
                .contains("value=\"ana@example.com\"");
        assertThat(page.language()).isEqualTo("en");
    }

    @Test
    void aPreviewSendsNothing() {
        var page = showcase.preview(form("My details", "Size"), Optional.empty());

        assertThat(page.html())
                .contains("<form method=\"dialog\"")
                .contains("<button class=\"primary\" type=\"button\">Save</button>")
                .contains("name=\"form_token\" value=\"\"");
        assertThat(page.policy())
                .contains("default-src 'none'")
                .contains("form-action 'none'")
                .contains("frame-ancestors 'self'");
    }

    @Test
    void aPreviewSpeaksTheLanguageItIsAskedFor() {
        var page = showcase.preview(form("My details", "Size"), Optional.of("ar"));

        assertThat(page.html())
                .contains("dir=\"rtl\"")
                .contains("<h1>بياناتي</h1>")
                .contains("المقاس")
                .contains("معاينة");
    }

    @Test
    void whatAMerchantWordedIsNoHtmlAndNoLiquid() {
        var form = form(NASTY, NASTY);
        var preview = showcase.preview(form, Optional.empty())
                .html()
                .replaceAll("(?s)<style>.*?</style>|<script>\\(function.*?</script>", "");
        var link = showcase.link(form, "/apps/sign", Optional.empty());
        var whole = showcase.themeForm(form, "/apps/sign", Optional.empty(), "secret");

        for (var text : List.of(preview, link, whole)) {
            assertThat(text)
                    .contains("&#123;&#123; customer.email &#125;&#125;&#123;% if 1 %&#125;")
                    .doesNotContain("{{ customer.email }}")
                    .doesNotContain("{% if 1 %}")
                    .doesNotContain("endraw %}")
                    .doesNotContain("<script>");
        }
        assertThat(preview).doesNotContain("{").doesNotContain("}");
    }

    @Test
    void theLinkLeadsToTheFormOrToTheLogin() {
        assertThat(showcase.link(form("My details", "Size"), "/tools/forms", Optional.empty()))
                .isEqualTo("""
                {% assign app = '/tools/forms' %}{% comment %} the path of your app proxy {% endcomment %}
                {% if customer %}
                <a href="{{ app }}/f/profile/">My details</a>
                {% else %}
                <a href="/customer_authentication/login?return_to={{ app | append: '/f/profile/' | url_encode }}">Log in</a>
                {% endif %}
                """);
    }

    @Test
    void theFormOfAThemeHasItsHashAndSendsOnlyWhatIsTyped() {
        var liquid = showcase.themeForm(form("My details", "Size"), "/apps/sign", Optional.empty(), "pssst");

        assertThat(liquid)
                .contains("{% assign day = 'now' | date: '%s' | divided_by: 86400 %}")
                .contains("{% capture said %}v1|{{ shop.permanent_domain }}|profile|{{ customer.id }}|{{ day }}")
                .contains("<input type=\"hidden\" name=\"hash\" value=\"{{ said | hmac_sha256: 'pssst' }}\">")
                .contains(
                        "<input type=\"text\" name=\"first_name\" placeholder=\"{{ customer.first_name | escape }}\">")
                .contains("<textarea name=\"note\"></textarea>")
                .contains("placeholder=\"{{ customer.metafields['my-shop']['size'].value | escape }}\"")
                .contains("<option value=\"\">Choose</option><option value=\"44\">44</option>")
                .contains("<input type=\"checkbox\" name=\"news\" value=\"true\"> News")
                .contains("return_to={{ request.path | url_encode }}")
                .doesNotContain("customer_id")
                .doesNotContain("value=\"{{ customer");
    }

    static StoredForm form(String title, String label) {
        var form = GivenShop.profile(
                GivenShop.field("size", FieldType.NUMBER, label, false, "metafields.my-shop.size"),
                choice(label),
                GivenShop.field("news", FieldType.CHECKBOX, "News", false, ""));
        var arabic = new FormTexts("بياناتي", "", Map.of("size", "المقاس"), Map.of());
        return new StoredForm(
                ACCOUNT,
                DOMAIN,
                "profile",
                1,
                new FormDefinition(
                        title,
                        form.intro(),
                        form.fields(),
                        form.mode(),
                        true,
                        form.audience(),
                        form.perCustomerPerDay(),
                        Map.of("ar", arabic),
                        null));
    }

    private static FormField choice(String label) {
        return new FormField(
                "shoe",
                FieldType.SELECT,
                label,
                false,
                null,
                255,
                List.of(new Option("44", "44"), new Option("45", label)),
                null,
                "",
                Target.NONE,
                FormField.OnConflict.REVIEW);
    }
}
