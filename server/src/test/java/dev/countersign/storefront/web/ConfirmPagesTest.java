package dev.countersign.storefront.web;

import static dev.countersign.storefront.GivenShop.ACCOUNT;
import static dev.countersign.storefront.GivenShop.BOB;
import static dev.countersign.storefront.GivenShop.BOBS;
import static dev.countersign.storefront.GivenShop.DOMAIN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.job.FakeJobs;
import dev.countersign.job.Jobs;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.store.Transactions;
import dev.countersign.storefront.GivenShop;
import dev.countersign.storefront.Shops;
import dev.countersign.storefront.StorefrontAddresses;
import dev.countersign.storefront.confirm.AddressMail;
import dev.countersign.storefront.confirm.AddressMailJob;
import dev.countersign.storefront.confirm.EmailAsking;
import dev.countersign.storefront.confirm.EmailConfirmations;
import dev.countersign.storefront.confirm.FakeAddressMails;
import dev.countersign.storefront.form.FieldType;
import dev.countersign.storefront.form.FormDefinition;
import dev.countersign.storefront.form.FormField;
import dev.countersign.storefront.form.Submissions;
import dev.countersign.storefront.form.Target;
import dev.countersign.storefront.record.FakeAdmin;
import dev.countersign.storefront.record.Pace;
import dev.countersign.storefront.record.WriteBackJob;
import dev.countersign.storefront.record.WriteBacks;
import dev.countersign.storefront.store.SubmissionsFor;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new e-mail address over HTTP: from the form through the mail to the page with the button, and into the record. */
class ConfirmPagesTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String ZOE = "5570080145486";
    private static final String NEW = "new@example.com";

    @TempDir
    Path folder;

    private final FakeAdmin admin = new FakeAdmin();
    private StorefrontServer server;
    private Submissions stored;

    @BeforeEach
    void aNewAddressIsSubmitted() throws Exception {
        server = new StorefrontServer(folder);
        stored = SubmissionsFor.database(
                server.bean(DSLContext.class), server.bean(Transactions.class), server.bean(Jobs.class));
        admin.know(BOBS);
        server.forms().put(ACCOUNT, DOMAIN, "profile", form());
        var answer = post("/f/profile/", BOB, form("/f/profile/", BOB) + "&email=" + NEW);
        assertThat(answer.body()).contains("open the link in the mail");
        stored.accept(server.forms().kept.getFirst());
        work();
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    @Test
    void theButtonOfThePageWritesTheAddress() throws Exception {
        var page = get(link(), BOB, "text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("application/liquid");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store, private");
        assertThat(page.body()).contains("Is this your e-mail address?", NEW, "action=\"/apps/sign" + link() + "\"");

        assertThat(post(link(), BOB, fields(page.body())).body()).contains("Confirmed");
        work();
        assertThat(admin.value(BOB, "email")).isEqualTo(NEW);
        assertThat(server.bean(FakeAddressMails.class).of(AddressMail.Kind.CHANGED))
                .singleElement()
                .satisfies(notice -> assertThat(notice.to()).isEqualTo(BOBS.value("email")));
        assertThat(get(link(), BOB, "text/html").body()).contains("You confirmed this before");
        assertThat(list(BOB)).contains("saved").doesNotContain("waiting for you");
    }

    @Test
    void whoeverFollowsTheLinkHasConfirmedNothing() throws Exception {
        // a scanner of mails is logged in nowhere; a browser that loads pages ahead may be
        assertThat(get(link(), "", "text/html").body()).doesNotContain(NEW);
        get(link(), BOB, "text/html");
        post(link(), BOB, "");
        post(link(), "", "form_token=x");
        work();

        assertThat(admin.writes).isEmpty();
        assertThat(list(BOB)).contains("waiting for you to confirm your new e-mail address");
    }

    @Test
    void whoIsNotLoggedInComesBackToThePage() throws Exception {
        var page = get(link(), "", "text/html");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "/customer_authentication/login?return_to=" + URLEncoder.encode("/apps/sign" + link(), UTF_8));
        assertThat(get(link(), "", "application/json").statusCode()).isEqualTo(401);
    }

    @Test
    void anotherCustomerIsToldToLogInAsTheOneWhoAsked() throws Exception {
        var bobs = fields(get(link(), BOB, "text/html").body());

        for (var page : List.of(get(link(), ZOE, "text/html"), post(link(), ZOE, bobs))) {
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("This link is for another customer")
                    .doesNotContain(NEW)
                    .doesNotContain("form_token");
        }
        work();
        assertThat(admin.writes).isEmpty();
    }

    @Test
    void programsGetStatuses() throws Exception {
        assertThat(get("/c/nothing/", BOB, "application/json").statusCode()).isEqualTo(404);
        assertThat(get(link(), ZOE, "application/json").statusCode()).isEqualTo(403);
        assertThat(get(link(), BOB, "application/json").body()).contains("\"email\":\"" + NEW + "\"");
        assertThat(send("POST", link(), BOB, "application/json", "form_token=x").statusCode())
                .isEqualTo(403);
        var page = fields(get(link(), BOB, "text/html").body());
        assertThat(send("POST", link(), BOB, "application/json", page).statusCode())
                .isEqualTo(200);
        assertThat(send("POST", link(), BOB, "application/json", page).statusCode())
                .isEqualTo(409);
    }

    @Test
    void anUnknownLinkAndOneThatWasOvertakenHavePagesOfTheirOwn() throws Exception {
        assertThat(get("/c/nothing/", BOB, "text/html").body()).contains("There is no such link");
        var sent = server.forms().kept.getFirst();
        server.bean(EmailConfirmations.class).drop(ACCOUNT, DOMAIN, sent.id(), Instant.now());
        assertThat(get(link(), BOB, "text/html").body()).contains("does not count any more");
        assertThat(list(BOB)).contains("was not confirmed");
    }

    private void work() throws Exception {
        var jobs = (FakeJobs) server.bean(Jobs.class);
        var clock = server.bean(BusinessClock.class);
        var asking = server.bean(EmailAsking.class);
        var writing = new WriteBackJob(
                server.bean(Shops.class),
                server.forms(),
                stored,
                server.bean(WriteBacks.class),
                admin,
                admin,
                asking,
                server.bean(Pace.class),
                jobs,
                server.bean(Transactions.class),
                clock);
        jobs.runDue(Instant.now(), writing);
        var mailing = new AddressMailJob(
                server.bean(EmailConfirmations.class),
                stored,
                server.bean(Shops.class),
                asking,
                server.bean(FakeAddressMails.class),
                new StorefrontAddresses(Optional.empty()),
                clock);
        jobs.runDue(Instant.now(), mailing);
    }

    private static FormDefinition form() {
        var email = new FormField(
                "email",
                FieldType.EMAIL,
                "Email",
                true,
                null,
                FieldType.EMAIL.longest(),
                List.of(),
                null,
                "email",
                Target.to(Target.Kind.CUSTOMER, "email"),
                FormField.OnConflict.REVIEW);
        return GivenShop.form(
                List.of(email), FormDefinition.Mode.UPDATE, new FormDefinition.Audience(List.of(), List.of()), 3);
    }

    /** The path of the link in the mail, below the shop's prefix. */
    private String link() {
        return "/c/" + server.bean(FakeAddressMails.class).token() + "/";
    }

    private String list(String customer) throws IOException, InterruptedException {
        return get("/", customer, "text/html").body();
    }

    private String form(String path, String customer) throws IOException, InterruptedException {
        return fields(get(path, customer, "text/html").body());
    }

    private static String fields(String page) {
        return String.join(
                "&",
                Pattern.compile("name=\"(form_\\w+)\" value=\"([^\"]*)\"")
                        .matcher(page)
                        .results()
                        .map(found -> found.group(1) + "="
                                + URLEncoder.encode(found.group(2).replace("&#61;", "="), UTF_8))
                        .toList());
    }

    private HttpResponse<String> get(String path, String customer, String accept)
            throws IOException, InterruptedException {
        return send("GET", path, customer, accept, "");
    }

    private HttpResponse<String> post(String path, String customer, String body)
            throws IOException, InterruptedException {
        return send("POST", path, customer, "text/html", body);
    }

    private HttpResponse<String> send(String method, String path, String customer, String accept, String body)
            throws IOException, InterruptedException {
        var address = server.url() + "/shopify/proxy" + path + "?" + server.signed(customer, "");
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Accept", accept)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
