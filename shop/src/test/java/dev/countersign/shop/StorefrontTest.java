package dev.countersign.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.shop.customer.Seed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shop's own pages and who is logged in on them. */
class StorefrontTest extends GivenShop {
    @Test
    void theFrontPageLeadsEverywhere() {
        assertThat(visitor.get("/").body())
                .contains(">Log in as Bob</a>")
                .contains(">Log in as Zoë</a>")
                .contains("href=\"/apps/esign/f/profile/\">My profile</a>")
                .contains("href=\"/apps/esign/f/agreement/\">Sign the agreement</a>")
                .contains("href=\"/inspector\">Inspector</a>");
    }

    @Test
    void oneCustomerFollowsAnotherOnOneBrowser() {
        visitor.loggedInAs(Seed.BOB);
        assertThat(visitor.get("/account").body()).contains("Hello, Bob Norman");
        visitor.loggedInAs(Seed.ZOE);
        assertThat(visitor.get("/account").body()).contains("Hello, Zoë Ünal");
        visitor.get("/account/logout");
        assertThat(visitor.get("/account").body()).contains("there is no password");
    }

    @ParameterizedTest
    @CsvSource({
        "/customer_authentication/login?return_to=%2Fapps%2Fesign%2Ff%2Fprofile%2F",
        "/account/login?return_url=%2Fapps%2Fesign%2Ff%2Fprofile%2F"
    })
    void whoLogsInGoesOnWhereHeWantedTo(String login) {
        var page = visitor.get(login).body();
        var link = page.replaceAll("(?s).*href=\"(/account/login/as/207119551[^\"]*)\".*", "$1");
        assertThat(visitor.get(link).uri().getPath()).isEqualTo("/apps/esign/f/profile/");
        assertThat(app.next().query().first("logged_in_customer_id")).contains("207119551");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https%3A%2F%2Fevil.example",
                "%2F%2Fevil.example",
                "%2F%5Cevil.example",
                "javascript%3Aalert(1)",
                "%2F%0D%0ASet-Cookie%3Aa%3Db"
            })
    void nobodyIsLedToAnotherSite(String elsewhere) {
        assertThat(visitor.get("/account/login/as/207119551?return_to=" + elsewhere)
                        .uri()
                        .getPath())
                .isEqualTo("/");
    }

    @Test
    void theLanguageIsTheBrowsersUntilItIsChosen() {
        assertThat(visitor.get("/", "Accept-Language", "ar-EG,en;q=0.5").body())
                .contains("<html lang=\"ar\" dir=\"rtl\">");
        assertThat(visitor.get("/", "Accept-Language", "de,en;q=0.5").body())
                .contains("<html lang=\"en\" dir=\"ltr\">");
        visitor.get("/language/ar");
        assertThat(visitor.get("/", "Accept-Language", "en").body()).contains("<html lang=\"ar\" dir=\"rtl\">");
    }

    @Test
    void whoWantsOneAnswerIsToldThatThereIsNoOther() throws Exception {
        assertThat(raw("GET /theme.css HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("\r\nConnection: close\r\n");
    }

    @Test
    void onlyNamesOfThisMachineAreAnswered() throws Exception {
        assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421");
        assertThat(visitor.get("/nope").statusCode()).isEqualTo(404);
    }

    private String raw(String request) throws IOException {
        var port = URI.create(shop.url()).getPort();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes());
            return new String(socket.getInputStream().readAllBytes());
        }
    }
}
