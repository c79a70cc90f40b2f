package dev.countersign.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.shop.customer.Field;
import dev.countersign.shop.customer.Seed;
import dev.countersign.shop.http.Json;
import dev.countersign.shop.http.Reply;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the theme makes of pages that come as Liquid. */
class LiquidPagesTest extends GivenShop {
    @Test
    void liquidStandsInTheLayoutWithTheShopsData() {
        app.answer(
                200,
                "application/liquid; charset=utf-8",
                "<p>Hello {{ customer.first_name }} of {{ shop.permanent_domain }}</p>");
        var page = visitor.loggedInAs(Seed.ZOE).get("/apps/esign/");
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.body())
                .contains("<p>Hello Zoë of " + SHOP + "</p>")
                .contains("<div class=\"top\">")
                .endsWith("</html>\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{% layout none %}", "\n {%- layout none -%} "})
    void aPageMayStandAlone(String tag) {
        app.answer(200, "application/liquid", tag + "<p>{{ 1 | plus: 1 }}</p>");
        assertThat(visitor.get("/apps/esign/").body().strip()).isEqualTo("<p>2</p>");
    }

    @Test
    void aGuestIsNobody() {
        app.answer(200, "application/liquid", "{% if customer %}known{% else %}nobody{% endif %}");
        assertThat(visitor.get("/apps/esign/").body()).contains("nobody").doesNotContain("known");
    }

    @Test
    void theHashOfOldThemesIsComputedAsPublished() {
        Vectors.of("liquid_hmac_sha256").forEach(vector -> {
            app.answer(
                    200,
                    "application/liquid",
                    "{%% layout none %%}{{ '%s' | hmac_sha256: '%s' }}"
                            .formatted(
                                    vector.required("input").asString(),
                                    vector.required("secret").asString()));
            assertThat(visitor.get("/apps/esign/").body())
                    .isEqualTo(vector.required("hex").asString());
        });
    }

    @Test
    void whatTheMerchantPastesIsAPageOfTheShop() {
        turn("paste", "{\"liquid\":\"{% if customer %}Hello {{ customer.first_name }}{% else %}Nobody{% endif %}\"}");

        assertThat(visitor.get("/pages/pasted").body()).contains("Nobody").contains("<div class=\"top\">");
        assertThat(visitor.loggedInAs(Seed.ZOE).get("/pages/pasted").body()).contains("Hello Zoë");
        turn("reset", "");
        assertThat(visitor.get("/pages/pasted").body()).doesNotContain("Hello");
    }

    @Test
    void theHashOfAThemeFormNamesShopFormCustomerAndTheDayInUtc() {
        var liquid = "{% assign day = 'now' | date: '%s' | divided_by: 86400 %}{% capture said %}v1|"
                + "{{ shop.permanent_domain }}|profile|{{ customer.id }}|{{ day }}{% endcapture %}"
                + "<i>{{ said }}</i><b>{{ said | hmac_sha256: 'pssst' }}</b>";
        turn("paste", Json.object().put("liquid", liquid).toString());
        var day = Instant.now().getEpochSecond() / 86_400;
        var page = visitor.loggedInAs(Seed.BOB).get("/pages/pasted").body();

        assertThat(page)
                .containsPattern("<i>v1\\|" + SHOP + "\\|profile\\|207119551\\|(" + day + "|" + (day + 1) + ")</i>")
                .containsPattern("<b>[0-9a-f]{64}</b>");
    }

    @Test
    void whatIsEchoedWithoutCareIsExecuted() {
        // the danger the app must know of; braces as entities survive
        app.answer(
                200,
                "application/liquid",
                "{% layout none %}{{ customer.email }} &#123;&#123; customer.email &#125;&#125;");
        assertThat(visitor.loggedInAs(Seed.BOB).get("/apps/esign/").body())
                .isEqualTo("bob.norman@mail.example.com &#123;&#123; customer.email &#125;&#125;");
    }

    @Test
    void valuesOfARecordAreNotReadAsLiquid() {
        controls().customers().change(Seed.BOB, bob -> bob.with(Field.FIRST_NAME, "{{ 7 | times: 7 }}<script>"));
        assertThat(visitor.loggedInAs(Seed.BOB).get("/account").body())
                .contains("{{ 7 | times: 7 }}&lt;script&gt;")
                .doesNotContain("49")
                .doesNotContain("<script>");
    }

    @Test
    void brokenLiquidIsSaidOnThePage() {
        app.answer(200, "application/liquid", "{% if %}{{");
        var page = visitor.get("/apps/esign/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Liquid error").contains("</html>");
    }

    @Test
    void noTemplateReadsAFile() {
        app.answer(200, "application/liquid", "{% layout none %}{% include '/etc/passwd' %}");
        assertThat(visitor.get("/apps/esign/").body()).doesNotContain("root:");
    }

    @Test
    void headersOfTheAppStayOnTheRenderedPage() {
        app.answer(_ -> Reply.of(200, "application/liquid", "x".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .with("Cache-Control", "no-store, private")
                .with("Referrer-Policy", "same-origin"));
        var headers = visitor.get("/apps/esign/").headers();
        assertThat(headers.allValues("Cache-Control")).containsExactly("no-store, private");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    }
}
