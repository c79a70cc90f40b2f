package dev.countersign.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.shop.customer.Field;
import dev.countersign.shop.customer.Seed;
import org.junit.jupiter.api.Test;

/** What the developer sees. */
class InspectorTest extends GivenShop {
    @Test
    void everyCallStandsThereNewestFirst() {
        admin("PUT", "/admin/customers/207119551.json", "{\"customer\":{\"note\":\"hé\"}}");
        app.next();
        visitor.get("/apps/esign/f/profile/");
        var page = visitor.get("/inspector").body();
        assertThat(page.indexOf("GET /apps/esign/f/profile/")).isPositive().isLessThan(page.indexOf("PUT /admin/"));
        assertThat(visitor.get("/inspector?kind=admin").body())
                .contains("PUT /admin/")
                .doesNotContain("GET /apps/");
    }

    @Test
    void aCallIsShownWhole() {
        admin("PUT", "/admin/customers/207119551.json", "{\"customer\":{\"note\":\"hé\"}}");
        var call = json(visitor.get("/inspector/calls.json?kind=admin"))
                .required("calls")
                .required(0);
        assertThat(call.required("status").asString()).isEqualTo("200");
        var page = visitor.get("/inspector/calls/" + call.required("number").asLong())
                .body();
        assertThat(page)
                .contains("hé")
                .contains("X-Shopify-Api-Call-Limit".replace("Api", "Shop-Api"))
                .doesNotContain(TOKEN);
    }

    @Test
    void theRecordsAreShownAsTheyAreNow() {
        controls().customers().change(Seed.BOB, bob -> bob.with(Field.NOTE, "<b>{{ shop.name }}</b>"));
        assertThat(visitor.get("/inspector").body()).contains("&lt;b&gt;{{ shop.name }}&lt;/b&gt;");
        assertThat(visitor.get("/inspector/customers/207119551").body()).contains("gid://shopify/Customer/207119551");
        var first = json(visitor.get("/inspector/customers.json"))
                .required("customers")
                .required(0);
        assertThat(first.required("note").asString()).isEqualTo("<b>{{ shop.name }}</b>");
        assertThat(first.required("metafields")).isEmpty();
    }

    @Test
    void longListsHavePages() {
        for (var call = 0; call < 26; call++) {
            admin("GET", "/admin/shop.json", "");
        }
        assertThat(visitor.get("/inspector").body()).contains(">Older</a>").doesNotContain(">Newer</a>");
        assertThat(visitor.get("/inspector?page=2").body())
                .contains(">Newer</a>")
                .doesNotContain(">Older</a>");
        assertThat(visitor.get("/inspector?page=x&kind=%3Cscript%3E").body()).doesNotContain("<script>");
    }

    @Test
    void aSwitchIsTurnedByAForm() {
        var page = visitor.send(
                "POST", "/faults/latency", "milliseconds=5", "Content-Type", "application/x-www-form-urlencoded");
        assertThat(page.uri().getPath()).isEqualTo("/inspector/faults");
        assertThat(page.body()).contains("name=\"milliseconds\" inputmode=\"numeric\" value=\"5\"");
    }
}
