package dev.countersign.storefront.form;

import static dev.countersign.storefront.GivenShop.ACCOUNT;
import static dev.countersign.storefront.GivenShop.BOB;
import static dev.countersign.storefront.GivenShop.BOBS;
import static dev.countersign.storefront.GivenShop.DOMAIN;
import static dev.countersign.storefront.GivenShop.SHOP;
import static dev.countersign.storefront.GivenShop.T0;
import static dev.countersign.storefront.GivenShop.field;
import static dev.countersign.storefront.GivenShop.form;
import static dev.countersign.storefront.GivenShop.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.countersign.envelope.FakeEnvelopes;
import dev.countersign.kernel.Ids;
import dev.countersign.store.OpenTransactions;
import dev.countersign.store.TestDatabases;
import dev.countersign.storefront.FakeStorefront;
import dev.countersign.storefront.GivenDesk;
import dev.countersign.storefront.GivenShop;
import dev.countersign.storefront.Visitor;
import dev.countersign.storefront.file.FakeCustomerFiles;
import dev.countersign.storefront.form.FormVisit.Again;
import dev.countersign.storefront.record.CustomerRecord;
import dev.countersign.storefront.signing.FakeSignings;
import dev.countersign.storefront.signing.SigningStart;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form is handed to the customer the shop names, and taken back from him alone, once, while it is fresh. */
class FormDeskTest {
    private static final String ZOE = "207119552";

    private final FakeStorefront stored = new FakeStorefront();
    private final FakeEnvelopes envelopes = new FakeEnvelopes();
    private final SigningStart start = new SigningStart(
            stored,
            new FakeSignings(),
            envelopes,
            SigningTemplates.NONE,
            (_, _) -> new UUID(7, 7),
            new OpenTransactions(),
            Ids.random(),
            () -> T0);
    private Instant now = T0;
    private final ThemeForms themes = new ThemeForms(new FakeThemeSecrets(), Ids.random(), () -> now);
    private final FormDesk desk = GivenDesk.of(stored, start, themes, new FakeCustomerFiles(), () -> now);

    @BeforeEach
    void aShopWithTwoCustomers() {
        stored.know(BOBS);
        stored.know(new CustomerRecord(ZOE, Map.of("first_name", "Zoë"), List.of(), "enabled"));
        stored.put(ACCOUNT, DOMAIN, "profile", profile());
    }

    @Test
    void theFormIsFilledWithWhatTheShopKnows() {
        assertThat(opened(BOB).values()).containsEntry("first_name", "Bob").containsEntry("phone", "+16136120707");
        assertThat(opened(ZOE).values()).containsEntry("first_name", "Zoë").containsEntry("phone", "");
    }

    @Test
    void whatHeSendsIsKeptWithWhatHeSaw() {
        var sent = received(submit(BOB, posted(opened(BOB), Map.of("phone", "+49 30 1234567"))));

        assertThat(sent.repeated()).isFalse();
        assertThat(sent.submission().customer()).isEqualTo(BOB);
        assertThat(sent.submission().base()).containsEntry("phone", "+16136120707");
        assertThat(sent.submission().answers()).containsEntry("phone", "+49 30 1234567");
        assertThat(sent.submission().state()).isEqualTo(Submission.State.ACCEPTED);
    }

    @Test
    void whoHeIsIsNeverReadFromTheForm() {
        var posted = posted(
                opened(BOB),
                Map.of(
                        "customer_id",
                        ZOE,
                        "logged_in_customer_id",
                        ZOE,
                        "shop",
                        "evil.myshopify.com",
                        "hash",
                        "00",
                        "id",
                        ZOE));

        var sent = received(submit(BOB, posted)).submission();

        assertThat(sent.customer()).isEqualTo(BOB);
        assertThat(sent.shop()).isEqualTo(DOMAIN);
        assertThat(sent.answers()).doesNotContainKeys("customer_id", "shop", "hash", "id");
    }

    @Test
    void aPageCountsOnceAndTellsTheEarlierResult() {
        var page = posted(opened(BOB), Map.of());
        var first = received(submit(BOB, page)).submission();

        var second = received(submit(BOB, page));

        assertThat(second.repeated()).isTrue();
        assertThat(second.submission()).isEqualTo(first);
        assertThat(stored.kept).hasSize(1);
    }

    @Test
    void aPageIsGoodForThirtyMinutes() {
        var page = posted(opened(BOB), Map.of("note", "Ring twice"));
        now = T0.plus(Duration.ofMinutes(30)).plusSeconds(1);

        var again = shownAgain(submit(BOB, page));

        assertThat(again.why()).isEqualTo(Again.EXPIRED);
        assertThat(again.values()).containsEntry("note", "Ring twice");
        assertThat(stored.kept).isEmpty();
    }

    @Test
    void thePageOfAnotherCustomerSavesNothingAndShowsNothingOfHis() {
        var bobs = posted(opened(BOB), Map.of("note", "Bob's secret"));

        var again = shownAgain(submit(ZOE, bobs));

        assertThat(again.why()).isEqualTo(Again.EXPIRED);
        assertThat(again.values()).containsEntry("first_name", "Zoë").doesNotContainValue("Bob's secret");
        assertThat(stored.kept).isEmpty();
    }

    @Test
    void aForgedOrForeignTokenSavesNothing() {
        var page = opened(BOB);
        var tampered = page.token().substring(0, page.token().length() - 2) + "AA";
        for (var token : List.of("", "v1.", "v1.a.b", tampered, "v1.%%.%%")) {
            var posted = posted(page, Map.of("form_token", token));
            assertThat(shownAgain(submit(BOB, posted)).why()).as(token).isEqualTo(Again.EXPIRED);
        }
        var elsewhere = FormToken.open(TestDatabases.derivedKeys(), "other.myshopify.com", page.token());
        assertThat(elsewhere).isEmpty();
        assertThat(stored.kept).isEmpty();
    }

    @Test
    void theTokenOfOneFormIsNoneForAnother() {
        stored.put(ACCOUNT, DOMAIN, "other", profile());

        assertThat(shownAgain(desk.submit(visitor(BOB, null), "other", FormPost.of(posted(opened(BOB), Map.of()))))
                        .why())
                .isEqualTo(Again.EXPIRED);
        assertThat(stored.kept).isEmpty();
    }

    @Test
    void whatThePageSaidItWasFilledWithCannotBeChanged() {
        var posted = posted(opened(BOB), Map.of("form_base", new FilledValues(Map.of("phone", "0")).text()));

        assertThat(shownAgain(submit(BOB, posted)).why()).isEqualTo(Again.EXPIRED);
    }

    @Test
    void aFormThatChangedMeanwhileIsShownAnewWithWhatWasTyped() {
        var page = posted(opened(BOB), Map.of("note", "Ring twice"));
        stored.put(ACCOUNT, DOMAIN, "profile", profile(field("size", FieldType.NUMBER, "Size", false, "")));

        var again = shownAgain(submit(BOB, page));

        assertThat(again.why()).isEqualTo(Again.CHANGED);
        assertThat(again.values()).containsEntry("note", "Ring twice").containsKey("size");
    }

    @Test
    void aRefusedPostKeepsWhatWasTypedAndCanBeMended() {
        var again = shownAgain(submit(BOB, posted(opened(BOB), Map.of("email", "nonsense", "note", "keep me"))));

        assertThat(again.why()).isEqualTo(Again.ERRORS);
        assertThat(again.errors()).containsExactly(Map.entry("email", Answers.Wrong.NO_EMAIL));
        assertThat(again.values()).containsEntry("email", "nonsense").containsEntry("note", "keep me");
        var mended = received(submit(BOB, posted(again, Map.of("email", "bob@example.com"))))
                .submission();
        assertThat(mended.answers()).containsEntry("note", "keep me");
        assertThat(mended.base()).containsEntry("email", "bob.norman@mail.example.com");
    }

    @Test
    void aPostFromAPageElsewhereIsRefused() {
        var page = posted(opened(BOB), Map.of());
        for (var origin : List.of(
                "https://evil.example",
                "null",
                "https://www.bobs-boots.example.evil.example",
                "https://other.myshopify.com")) {
            assertThat(desk.submit(visitor(BOB, origin), "profile", FormPost.of(page)))
                    .as(origin)
                    .isInstanceOf(FormVisit.Foreign.class);
        }
        assertThat(desk.submit(visitor(BOB, "https://www.bobs-boots.example"), "profile", FormPost.of(page)))
                .isInstanceOf(FormVisit.Received.class);
    }

    @Test
    void onlyTheAudienceSeesAForm() {
        var audience = new FormDefinition.Audience(List.of("noël"), List.of("enabled"));
        stored.put(ACCOUNT, DOMAIN, "profile", form(profile().fields(), FormDefinition.Mode.UPDATE, audience, 3));

        assertThat(desk.open(visitor(BOB, null), "profile")).isInstanceOf(FormVisit.Open.class);
        assertThat(desk.open(visitor(ZOE, null), "profile")).isInstanceOf(FormVisit.NotForYou.class);
        assertThat(desk.open(visitor("999", null), "profile")).isInstanceOf(FormVisit.NotForYou.class);
    }

    @Test
    void aDayHasItsLimit() {
        for (var i = 0; i < 3; i++) {
            received(submit(BOB, posted(opened(BOB), Map.of())));
        }

        assertThat(desk.open(visitor(BOB, null), "profile")).isInstanceOf(FormVisit.TooOften.class);
        assertThat(desk.open(visitor(ZOE, null), "profile")).isInstanceOf(FormVisit.Open.class);
        now = T0.plus(Duration.ofDays(1)).plusSeconds(1);
        assertThat(desk.open(visitor(BOB, null), "profile")).isInstanceOf(FormVisit.Open.class);
    }

    @Test
    void aShopThatDoesNotAnswerFillsNothingIn() {
        stored.unreachable = true;

        assertThat(desk.open(visitor(BOB, null), "profile")).isInstanceOf(FormVisit.Unreachable.class);
    }

    @Test
    void whatNeedsApprovalWaits() {
        var anybody = new FormDefinition.Audience(List.of(), List.of());
        stored.put(ACCOUNT, DOMAIN, "profile", form(profile().fields(), FormDefinition.Mode.APPROVE, anybody, 3));

        assertThat(received(submit(BOB, posted(opened(BOB), Map.of())))
                        .submission()
                        .state())
                .isEqualTo(Submission.State.WAITING);
    }

    private FormVisit.Open opened(String customer) {
        return shownAgain(desk.open(visitor(customer, null), "profile"));
    }

    private FormVisit submit(String customer, Map<String, String> posted) {
        return desk.submit(visitor(customer, null), "profile", FormPost.of(posted));
    }

    private static FormVisit.Open shownAgain(FormVisit visit) {
        return assertThat(visit).asInstanceOf(type(FormVisit.Open.class)).actual();
    }

    private static FormVisit.Received received(FormVisit visit) {
        return assertThat(visit).asInstanceOf(type(FormVisit.Received.class)).actual();
    }

    private static Map<String, String> posted(FormVisit.Open page, Map<String, String> changed) {
        var posted = new HashMap<>(page.values());
        posted.put("form_token", page.token());
        posted.put("form_base", page.base());
        posted.putAll(changed);
        return posted;
    }

    private static Visitor visitor(String customer, @Nullable String origin) {
        return new Visitor(SHOP, customer, GivenShop.DOOR, origin, "192.0.2.1", "203.0.113.7");
    }
}
