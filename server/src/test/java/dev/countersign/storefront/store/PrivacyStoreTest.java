package dev.countersign.storefront.store;

import static dev.countersign.storefront.GivenShop.ACCOUNT;
import static dev.countersign.storefront.GivenShop.BOB;
import static dev.countersign.storefront.GivenShop.DOMAIN;
import static dev.countersign.storefront.GivenShop.T0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.envelope.EnvelopeEvent.Completed;
import dev.countersign.envelope.EnvelopeEvent.Declined;
import dev.countersign.envelope.FakeEnvelopes;
import dev.countersign.history.Fact;
import dev.countersign.history.Recorded;
import dev.countersign.kernel.Actor;
import dev.countersign.kernel.EnvelopeId;
import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Refusal;
import dev.countersign.store.Database;
import dev.countersign.store.tables.DefaultSchema;
import dev.countersign.storefront.StorefrontAddresses;
import dev.countersign.storefront.file.GivenUploads;
import dev.countersign.storefront.news.PrivacyRequest;
import dev.countersign.storefront.news.PrivacyRequest.Kind;
import dev.countersign.storefront.news.Webhook.Told;
import dev.countersign.storefront.news.WebhookTopic;
import dev.countersign.storefront.record.AdminFailed;
import dev.countersign.storefront.record.WriteBack.State;
import dev.countersign.storefront.signing.ShopSigning;
import dev.countersign.storefront.signing.SigningEnd;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is given out and what is forgotten when a customer or a shop asks, on every database. */
abstract class PrivacyStoreTest {
    private static final String ZOE = "5570080145486";

    /** Whatever the customer, his record, the shop or his browser said of him. */
    private static final List<String> PERSONAL = List.of(
            "Robert",
            "Bob",
            "Norman",
            "+1613",
            "bob.norman",
            "new@example.com",
            "Ottawa",
            "Secret",
            "192.0.2.1",
            "passport",
            "taken");

    /** Tables that hold no word of a customer; the others are what {@link JooqPersonalData} names. */
    private static final Set<String> IMPERSONAL = Set.of(
            "storefront_form",
            "storefront_form_version",
            "storefront_install",
            "storefront_pace",
            "storefront_privacy_request",
            "storefront_shop",
            "storefront_signing",
            "storefront_stop",
            "storefront_theme_secret",
            "storefront_used_token");

    private static final Set<String> FORGOTTEN = Set.of(
            "storefront_attempt",
            "storefront_confirmation",
            "storefront_file",
            "storefront_submission",
            "storefront_webhook",
            "storefront_write_back");

    private static final byte[] PDF = GivenUploads.pdf();

    @TempDir
    Path folder;

    private GivenNews news;
    private GivenOutbox outbox;

    abstract Database open();

    @BeforeEach
    void openDatabase() {
        news = GivenNews.on(open());
        outbox = news.outbox;
    }

    @AfterEach
    void closeDatabase() {
        outbox.database.close();
    }

    @Test
    void everyTableOfTheRoomHasTakenAStand() {
        assertThat(tables().map(Table::getName))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(IMPERSONAL, FORGOTTEN).flatMap(Set::stream).toList());
    }

    @Test
    void whatIsHeldIsGivenOut() {
        bobInEveryState();
        outbox.submit(ZOE, Map.of("first_name", "Zoë"));

        news.told(WebhookTopic.CUSTOMERS_DATA_REQUEST, BOB);
        var request = news.privacy.list(ACCOUNT, DOMAIN).getFirst();
        assertThat(request.kind()).isEqualTo(Kind.DATA_REQUEST);
        assertThat(request.reference()).isEqualTo("9001");
        assertThat(request.submissions()).isEqualTo(4);
        assertThat(news.privacy.held(request))
                .hasSize(4)
                .allSatisfy(held -> assertThat(held.submission().customer()).isEqualTo(BOB))
                .anySatisfy(held -> assertThat(held.submission().answers()).containsEntry("first_name", "Robert"));
        assertThatThrownBy(() -> news.privacy.get(ACCOUNT, DOMAIN, UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        r -> assertThat(r.code()).isEqualTo(ErrorCode.SHOP_PRIVACY_REQUEST_DOES_NOT_EXIST));
    }

    @Test
    void aForgottenCustomerIsInNoTable() {
        var ids = bobInEveryState();
        var zoes = outbox.submit(ZOE, Map.of("note", "Mine stays."));
        assertThat(PERSONAL).allSatisfy(word -> assertThat(everything()).contains(word));
        news.told(WebhookTopic.CUSTOMERS_DATA_REQUEST, BOB);
        news.inbox.accept(
                news.webhook(WebhookTopic.CUSTOMERS_UPDATE, T0, new Told(BOB, "", Map.of("note", "Secret"), "")));

        // as its job would, before that of the change that was told first
        var redact = news.webhook(WebhookTopic.CUSTOMERS_REDACT, T0, new Told(BOB, "", Map.of(), ""));
        news.hear(redact);

        assertThat(PERSONAL).allSatisfy(word -> assertThat(everythingBut(ZOE)).doesNotContain(word));
        assertThat(everything()).contains("Mine stays.");
        assertThat(ids).allSatisfy(id -> assertThat(outbox.row(id).state()).isEqualTo(State.REDACTED));
        assertThat(outbox.row(zoes).state()).isEqualTo(State.QUEUED);
        var asked = news.privacy.list(ACCOUNT, DOMAIN);
        assertThat(asked)
                .extracting(PrivacyRequest::kind)
                .containsExactlyInAnyOrder(Kind.DATA_REQUEST, Kind.CUSTOMER_REDACTED);
        assertThat(asked)
                .allSatisfy(request -> assertThat(news.privacy.held(request))
                        .allSatisfy(
                                held -> assertThat(held.submission().answers()).isEmpty()));
        outbox.work();
        assertThat(outbox.admin.value(BOB, "last_name")).isEqualTo("Norman");
    }

    @Test
    void whoWasMergedIsForgottenUnderEitherId() {
        var id = outbox.submit(Map.of("first_name", "Robert"));
        news.merged(BOB, ZOE);
        news.told(WebhookTopic.CUSTOMERS_REDACT, BOB);

        assertThat(outbox.row(id).state()).isEqualTo(State.REDACTED);
        assertThat(everything()).doesNotContain("Robert");
    }

    @Test
    void aValueThatWaitsIsForgottenToo() {
        var change = news.webhook(WebhookTopic.CUSTOMERS_UPDATE, T0, new Told(BOB, "", Map.of("note", "Secret"), ""));
        news.inbox.accept(change);
        assertThat(everything()).contains("Secret");

        new JooqPersonalData(outbox.database.db(), outbox.database.transactions()).forget(ACCOUNT, DOMAIN, BOB, T0);
        assertThat(everything()).doesNotContain("Secret");
        news.work();
        assertThat(news.state(change)).isEqualTo("unreadable");
    }

    @Test
    void aTryUnderWayBringsNothingBack() {
        var id = outbox.submit(Map.of("first_name", "Robert", "email", "new@example.com"));
        outbox.admin.beforeTheNextWrite = () -> news.told(WebhookTopic.CUSTOMERS_REDACT, BOB);
        outbox.work();

        assertThat(outbox.row(id).state()).isEqualTo(State.REDACTED);
        assertThat(PERSONAL).allSatisfy(word -> assertThat(everything()).doesNotContain(word));
        assertThat(outbox.submissions.ofCustomer(ACCOUNT, DOMAIN, BOB, 10)).isEmpty();
    }

    @Test
    void anEnvelopeThatEndsLaterBringsNothingBack() {
        var id = outbox.signing(Map.of("first_name", "Robert"));
        var envelope = new EnvelopeId(UUID.randomUUID());
        var signings = new JooqSignings(outbox.database.db(), outbox.database.transactions());
        signings.add(new ShopSigning(id, ACCOUNT, DOMAIN, envelope, "1", 0));
        news.told(WebhookTopic.CUSTOMERS_DATA_REQUEST, BOB);
        assertThat(news.privacy.held(news.privacy.list(ACCOUNT, DOMAIN).getFirst()))
                .singleElement()
                .satisfies(held -> assertThat(held.envelope()).hasValue(envelope));
        news.told(WebhookTopic.SHOP_REDACT, "");

        var end = new SigningEnd(
                signings,
                outbox.submissions,
                outbox.rows,
                outbox.forms,
                new FakeEnvelopes(),
                outbox.shops,
                new StorefrontAddresses(Optional.empty()),
                outbox.jobs,
                () -> outbox.now);
        for (var fact : List.of(new Declined("Secret"), new Completed(List.of()))) {
            end.follow(new Recorded<Fact>(ACCOUNT, envelope.value(), 1, T0, Actor.system("test"), fact, ""));
        }
        assertThat(outbox.row(id).state()).isEqualTo(State.REDACTED);
        assertThat(PERSONAL).allSatisfy(word -> assertThat(everything()).doesNotContain(word));
    }

    @Test
    void aForgottenShopLeavesNothingButThatItWas() {
        bobInEveryState();
        outbox.submit(ZOE, Map.of("first_name", "Zoë"));
        news.told(WebhookTopic.SHOP_REDACT, "");

        assertThat(PERSONAL).allSatisfy(word -> assertThat(everything()).doesNotContain(word));
        assertThat(everything()).doesNotContain("Zoë");
        assertThat(outbox.shops.signedFor(DOMAIN)).isEmpty();
        assertThat(outbox.forms.all(ACCOUNT, DOMAIN)).isEmpty();
        assertThat(news.privacy.list(ACCOUNT, DOMAIN)).singleElement().satisfies(request -> {
            assertThat(request.kind()).isEqualTo(Kind.SHOP_REDACTED);
            assertThat(request.submissions()).isEqualTo(5);
        });
        outbox.work();
        assertThat(outbox.admin.value(ZOE, "first_name")).isEqualTo("Bob");
    }

    /** One written, one in conflict, one refused, one held. */
    private List<UUID> bobInEveryState() {
        var written = outbox.submit(Map.of("first_name", "Robert"));
        outbox.work();
        var conflict = outbox.submit(Map.of("phone", "+16130000001", "email", "new@example.com"));
        outbox.admin.edit(BOB, "phone", "+16139999999");
        outbox.work();
        var refused = outbox.submit(Map.of("last_name", "Secret"));
        outbox.admin.failures.add(new AdminFailed(
                422,
                "refused",
                new AdminFailed.Hints(Optional.empty(), Map.of("last_name", List.of("Secret is taken")), "r1")));
        outbox.work();
        var held = outbox.hold(Map.of("note", "Secret"));
        outbox.attach(held, "proof", "passport of Norman.pdf", PDF);
        outbox.keepWaiting(BOB, "passport of Norman.pdf", PDF);
        return List.of(written, conflict, refused, held);
    }

    private static Stream<Table<?>> tables() {
        return DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .filter(table -> table.getName().startsWith("storefront_"));
    }

    /** All rows of the room but its forms, which hold the merchant's words. */
    private String everything() {
        return everythingBut("nobody");
    }

    private String everythingBut(String customer) {
        return tables().filter(table -> !table.getName().startsWith("storefront_form"))
                .flatMap(table -> outbox.database.db().selectFrom(table).fetch().stream())
                .map(PrivacyStoreTest::text)
                .filter(row -> !row.contains(customer))
                .collect(Collectors.joining("\n"));
    }

    private static String text(Record row) {
        return Arrays.stream(row.intoArray())
                .map(value -> value instanceof byte[] bytes
                        ? new String(bytes, StandardCharsets.ISO_8859_1)
                        : String.valueOf(value))
                .collect(Collectors.joining("|"));
    }
}
