package dev.countersign.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.shop.customer.Seed;
import dev.countersign.shop.http.Fields;
import dev.countersign.shop.http.Query;
import dev.countersign.shop.http.Reply;
import dev.countersign.shop.proxy.Signed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes through the app proxy, and what does not. */
class AppProxyTest extends GivenShop {
    @ParameterizedTest
    @CsvSource({
        "/apps/esign, /shopify/proxy",
        "/apps/esign/, /shopify/proxy/",
        "/apps/esign/f/profile, /shopify/proxy/f/profile",
        "/apps/esign/f/profile/, /shopify/proxy/f/profile/",
        "/apps/esign/f/Z%C3%BCrich%20x/, /shopify/proxy/f/Z%C3%BCrich%20x/"
    })
    void theChildPathIsKept(String asked, String arrived) {
        visitor.get(asked);
        assertThat(app.next().path()).isEqualTo(arrived);
    }

    @Test
    void aGuestHasAnEmptyId() {
        visitor.get("/apps/esign/f/profile/?lang=de&lang=fr");
        var query = app.next().query();
        assertThat(query.parameters())
                .extracting(Query.Parameter::name)
                .containsExactly(
                        "lang", "lang", "shop", "logged_in_customer_id", "path_prefix", "timestamp", "signature");
        assertThat(query.first("logged_in_customer_id")).contains("");
        assertThat(query.first("shop")).contains(SHOP);
        assertThat(query.first("path_prefix")).contains("/apps/esign");
        assertThat(query.first("timestamp"))
                .contains(String.valueOf(clock.instant().getEpochSecond()));
        assertThat(query.first("signature")).contains(Signed.by(CLIENT_SECRET, query));
    }

    @Test
    void whoIsLoggedInIsNamed() {
        visitor.loggedInAs(Seed.ZOE).get("/apps/esign/");
        assertThat(app.next().query().first("logged_in_customer_id")).contains("5570080145486");
    }

    @Test
    void theMerchantMayMoveTheApp() {
        turn("move-proxy", "{\"path\":\"community/sign-here\"}");
        assertThat(visitor.get("/apps/esign/").statusCode()).isEqualTo(404);
        visitor.get("/community/sign-here/f/profile/");
        var asked = app.next();
        assertThat(asked.path()).isEqualTo("/shopify/proxy/f/profile/");
        assertThat(asked.query().first("path_prefix")).contains("/community/sign-here");
        assertThat(visitor.get("/").body()).contains("\"/community/sign-here/f/profile/\"");
    }

    @Test
    void methodAndBodyGoUnchangedAndTheParametersStayInTheUrl() {
        var body = "email=z%2Bo%40example.com&shop=evil&note=%C3%A9";
        visitor.send("POST", "/apps/esign/f/profile/", body, "Content-Type", "application/x-www-form-urlencoded");
        var asked = app.next();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.text()).isEqualTo(body);
        assertThat(asked.header("Content-Type")).contains("application/x-www-form-urlencoded");
        assertThat(asked.query().first("shop")).contains(SHOP);
    }

    @Test
    void noCookieGoesEitherWay() {
        app.answerWith(Fields.NONE.with("Set-Cookie", "a=b").with("Content-Type", "text/plain"));
        var answer = visitor.loggedInAs(Seed.BOB).get("/apps/esign/");
        assertThat(app.next().header("Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void theAppLearnsTheVisitorsAddressAndHostAndOrigin() {
        visitor.get(
                "/apps/esign/",
                "Origin",
                "https://elsewhere.example",
                "X-Forwarded-For",
                "6.6.6.6",
                "Accept-Language",
                "de",
                "User-Agent",
                "a browser");
        var asked = app.next();
        assertThat(asked.header("X-Forwarded-For")).contains("127.0.0.1");
        assertThat(asked.header("X-Forwarded-Host").orElseThrow()).startsWith("localhost:");
        assertThat(asked.header("Origin")).contains("https://elsewhere.example");
        assertThat(asked.header("Accept-Language")).contains("de");
        assertThat(asked.header("User-Agent")).contains("a browser");
    }

    @Test
    void theAnswerLosesWhatTheStorefrontKeeps() {
        var removed = List.of(
                "Accept-Patch",
                "Accept-Ranges",
                "Cookie",
                "Delta-Base",
                "IM",
                "P3P",
                "Pragma",
                "Preference-Applied",
                "Proxy-Authenticate",
                "Public-Key-Pins",
                "Server",
                "Service-Worker-Allowed",
                "Set-Cookie",
                "Tk",
                "Warning",
                "X-Powered-By");
        var fields = Stream.concat(removed.stream(), Stream.of("X-Kept", "Cache-Control"))
                .collect(Collectors.toMap(name -> name, _ -> List.of("x")));
        app.answerWith(new Fields(fields).with("Content-Type", "application/json"));
        var answer = visitor.get("/apps/esign/").headers();
        assertThat(removed)
                .allSatisfy(name -> assertThat(answer.firstValue(name)).isEmpty());
        assertThat(answer.firstValue("X-Kept")).contains("x");
        assertThat(answer.firstValue("Cache-Control")).contains("x");
        assertThat(answer.firstValue("Content-Type")).contains("application/json");
    }

    @Test
    void redirectsAreFollowedAndTheirAnswerIsShown() {
        app.answer(request -> request.path().endsWith("/old/")
                ? Reply.redirect("/shopify/proxy/new/")
                : Reply.text(200, "the new one"));
        var answer = visitor.get("/apps/esign/old/");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("the new one");
        assertThat(answer.uri().getPath()).isEqualTo("/apps/esign/old/");
    }

    @Test
    void whatAVisitorNamesLikeTheShopStaysAndIsSigned() {
        visitor.get("/apps/esign/?logged_in_customer_id=207119551&signature=0&shop=evil.myshopify.com");
        var query = app.next().query();
        assertThat(query.parameters())
                .filteredOn(parameter -> parameter.name().equals("logged_in_customer_id"))
                .extracting(Query.Parameter::value)
                .containsExactly("207119551", "");
        assertThat(query.parameters().getLast().value()).isEqualTo(Signed.by(CLIENT_SECRET, query));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void afterAFailureThereIsAPageOfTheShop(int status) {
        app.answer(status, "text/html", "<h1>stack trace</h1>");
        var answer = visitor.get("/apps/esign/");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body())
                .contains("There was an error in the third-party application")
                .doesNotContain("stack trace");
    }

    @Test
    void anAppThatIsDownIsAFailureToo() {
        app.close();
        var answer = visitor.get("/apps/esign/");
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("There was an error in the third-party application");
    }

    @Test
    void refusalsAndOtherTypesGoThroughAsTheyAre() {
        app.answer(422, "application/json", "{\"errors\":{}}");
        assertThat(visitor.get("/apps/esign/").statusCode()).isEqualTo(422);
        app.answer(200, "application/pdf", "%PDF-1.7 {{ shop.name }}");
        assertThat(visitor.get("/apps/esign/d/1.pdf").body()).isEqualTo("%PDF-1.7 {{ shop.name }}");
    }

    @Test
    void aQueryNobodyCanReadIsRefusedByTheShop() {
        assertThat(visitor.get("/apps/esign/?x=%ff").statusCode()).isEqualTo(400);
        assertThat(app.waiting()).isZero();
    }

    @Test
    void nobodyClimbsOutOfTheApp() {
        assertThat(visitor.get("/apps/esign/%2e%2e/%2e%2e/secret").statusCode()).isEqualTo(404);
        assertThat(app.waiting()).isZero();
    }

    @Test
    void aWrongClockSignsWrongTimes() {
        turn("skew-clock", "{\"seconds\":-91}");
        visitor.get("/apps/esign/");
        assertThat(app.next().query().first("timestamp"))
                .contains(String.valueOf(clock.instant().getEpochSecond() - 91));
    }

    @Test
    void withoutTheAppThereIsNoSuchPage() {
        turn("uninstall", "{}");
        app.next();
        assertThat(visitor.get("/apps/esign/").statusCode()).isEqualTo(404);
    }

    @Test
    void theInspectorShowsWhatWasSignedButNotTheSignature() {
        visitor.get("/apps/esign/?form=1");
        var signature = app.next().query().first("signature").orElseThrow();
        var calls = visitor.get("/inspector/calls.json?kind=proxy").body();
        assertThat(calls)
                .contains("form=1logged_in_customer_id=path_prefix=/apps/esignshop=" + SHOP)
                .contains(signature.substring(0, 8))
                .doesNotContain(signature);
    }

    @Test
    void headersOfAConnectionStayThere() {
        visitor.get("/apps/esign/", "TE", "trailers", "Proxy-Authorization", "Basic x");
        var asked = app.next();
        assertThat(Map.of("TE", asked.header("TE"), "auth", asked.header("Proxy-Authorization"))
                        .values())
                .allSatisfy(value -> assertThat(value).isEmpty());
    }
}
