package dev.countersign.storefront.form;

import static dev.countersign.storefront.GivenShop.ACCOUNT;
import static dev.countersign.storefront.GivenShop.BOB;
import static dev.countersign.storefront.GivenShop.BOBS;
import static dev.countersign.storefront.GivenShop.DOMAIN;
import static dev.countersign.storefront.GivenShop.SHOP;
import static dev.countersign.storefront.GivenShop.T0;
import static dev.countersign.storefront.GivenShop.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.countersign.envelope.FakeEnvelopes;
import dev.countersign.kernel.Ids;
import dev.countersign.store.OpenTransactions;
import dev.countersign.storefront.Doorway;
import dev.countersign.storefront.FakeStorefront;
import dev.countersign.storefront.GivenDesk;
import dev.countersign.storefront.Hmac;
import dev.countersign.storefront.Visitor;
import dev.countersign.storefront.file.FakeCustomerFiles;
import dev.countersign.storefront.form.FormVisit.Again;
import dev.countersign.storefront.record.CustomerRecord;
import dev.countersign.storefront.record.FieldDiff;
import dev.countersign.storefront.signing.FakeSignings;
import dev.countersign.storefront.signing.SigningStart;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form in the merchant's own theme: taken only where he allowed it, for whom and when its page was rendered. */
class ThemeFormsTest {
    private static final String ZOE = "207119552";
    private static final Doorway DOOR = new Doorway("/apps/sign", "en");
    private static final long DAY = T0.getEpochSecond() / 86_400;

    private final FakeStorefront stored = new FakeStorefront();
    private Instant now = T0;
    private final ThemeForms themes = new ThemeForms(new FakeThemeSecrets(), Ids.random(), () -> now);
    private final SigningStart noSigning = new SigningStart(
            stored,
            new FakeSignings(),
            new FakeEnvelopes(),
            SigningTemplates.NONE,
            (_, _) -> new UUID(7, 7),
            new OpenTransactions(),
            Ids.random(),
            () -> T0);
    private final FormDesk desk = GivenDesk.of(stored, noSigning, themes, new FakeCustomerFiles(), () -> now);
    private StoredForm form;
    private String secret;

    @BeforeEach
    void aFormThatMayStandInATheme() {
        stored.know(BOBS);
        stored.know(new CustomerRecord(ZOE, Map.of("first_name", "Zoë"), List.of(), "enabled"));
        form = stored.put(ACCOUNT, DOMAIN, "profile", profile());
        secret = themes.allow(form);
    }

    @Test
    void aPostFromTheThemeIsKeptAndSaysHowHeIsKnown() {
        var sent = received(post(BOB, hash(BOB, DAY), Map.of("phone", "+49 30 1234567")));

        assertThat(sent.submission().customer()).isEqualTo(BOB);
        assertThat(sent.submission().assurance()).isEqualTo("theme-hash");
        assertThat(sent.submission().base()).isEmpty();
        assertThat(sent.submission().answers()).isEqualTo(Map.of("phone", "+49 30 1234567"));
    }

    @Test
    void withoutTheMerchantsLeaveItIsAPageLikeAnyOther() {
        var hash = hash(BOB, DAY);
        themes.forbid(form);

        var again = shown(post(BOB, hash, Map.of("phone", "+49 30 1234567")));

        assertThat(again.why()).isEqualTo(Again.EXPIRED);
        assertThat(again.values()).containsEntry("phone", "+49 30 1234567").containsEntry("last_name", "Norman");
        assertThat(stored.kept).isEmpty();
    }

    @Test
    void aFreshSecretEndsTheOneBefore() {
        var hash = hash(BOB, DAY);
        themes.allow(form);

        shown(post(BOB, hash, Map.of("phone", "1234")));
        assertThat(stored.kept).isEmpty();
    }

    @Test
    void theHashIsForWhoIsLoggedIn() {
        var again = shown(post(ZOE, hash(BOB, DAY), Map.of("customer_id", BOB)));

        assertThat(again.values()).containsEntry("first_name", "Zoë");
        assertThat(stored.kept).isEmpty();
    }

    @Test
    void theHashIsForOneFormOfOneShop() {
        var other = stored.put(ACCOUNT, DOMAIN, "other", profile());
        themes.allow(other);

        for (var hash : List.of(
                hash(secret, "v1|bobs-boots.myshopify.com|other|" + BOB + "|" + DAY),
                hash(secret, "v1|other.myshopify.com|profile|" + BOB + "|" + DAY),
                hash("another secret", "v1|bobs-boots.myshopify.com|profile|" + BOB + "|" + DAY),
                hash(secret, BOB),
                hash(BOB, DAY).toUpperCase(java.util.Locale.ROOT),
                hash(BOB, DAY).substring(1),
                "")) {
            shown(post(BOB, hash, Map.of("phone", "1234")));
        }
        assertThat(desk.submit(visitor(BOB), "other", FormPost.of(Map.of("hash", hash(BOB, DAY)))))
                .isInstanceOf(FormVisit.Open.class);
        assertThat(stored.kept).isEmpty();
    }

    @Test
    void aPageIsGoodForItsDayAndTheNext() {
        for (var day : List.of(DAY - 2, DAY + 1)) {
            shown(post(BOB, hash(BOB, day), Map.of("phone", "1234")));
        }
        assertThat(stored.kept).isEmpty();

        received(post(BOB, hash(BOB, DAY - 1), Map.of("phone", "1234")));
        assertThat(stored.kept).hasSize(1);
    }

    @Test
    void aPageOfOursNeedsItsTokenWhateverElseItSends() {
        shown(post(BOB, hash(BOB, DAY), Map.of("phone", "1234", "form_token", "v1.forged.forged")));

        assertThat(stored.kept).isEmpty();
    }

    @Test
    void aPageElsewhereIsRefused() {
        var visitor = new Visitor(SHOP, BOB, DOOR, "https://evil.example", "192.0.2.1", null);

        assertThat(desk.submit(visitor, "profile", FormPost.of(Map.of("hash", hash(BOB, DAY), "phone", "1234"))))
                .isInstanceOf(FormVisit.Foreign.class);
    }

    @Test
    void whatIsLeftEmptyTakesNothingAway() {
        var sent = received(post(
                        BOB,
                        hash(BOB, DAY),
                        Map.of("first_name", "", "last_name", "", "email", "", "note", "Ring twice")))
                .submission();

        assertThat(sent.answers()).isEqualTo(Map.of("note", "Ring twice"));
        assertThat(form.definition().fields())
                .filteredOn(field -> !field.name().equals("note"))
                .noneMatch(field -> FieldDiff.of(field, sent).mayWrite());
    }

    @Test
    void whatTheRecordLacksIsMissed() {
        var again = shown(post(ZOE, hash(ZOE, DAY), Map.of("phone", "1234", "last_name", "")));

        assertThat(again.why()).isEqualTo(Again.ERRORS);
        assertThat(again.errors()).containsOnlyKeys("email");
        assertThat(again.values()).containsEntry("first_name", "Zoë").containsEntry("phone", "1234");
        assertThat(stored.kept).isEmpty();
    }

    @Test
    void theSameSaidTwiceCountsOnce() {
        var first = received(post(BOB, hash(BOB, DAY), Map.of("phone", "1234")));
        now = T0.plusSeconds(5);
        var second = received(post(BOB, hash(BOB, DAY), Map.of("phone", "1234")));

        assertThat(second.repeated()).isTrue();
        assertThat(second.submission()).isEqualTo(first.submission());
        assertThat(stored.kept).hasSize(1);
    }

    @Test
    void whoThinksBetterOfItAndBackAgainIsHeardEachTime() {
        for (var phone : List.of("1234", "5678", "1234")) {
            now = now.plusSeconds(5);
            assertThat(received(post(BOB, hash(BOB, DAY), Map.of("phone", phone)))
                            .repeated())
                    .isFalse();
        }
        assertThat(stored.kept).hasSize(3);
    }

    @Test
    void theSameOnAnotherDayCountsAgain() {
        received(post(BOB, hash(BOB, DAY), Map.of("note", "Ring twice")));
        now = T0.plus(Duration.ofDays(1));

        assertThat(received(post(BOB, hash(BOB, DAY + 1), Map.of("note", "Ring twice")))
                        .repeated())
                .isFalse();
    }

    @Test
    void aDayHasItsLimitHereToo() {
        for (var phone : List.of("1111", "2222", "3333")) {
            received(post(BOB, hash(BOB, DAY), Map.of("phone", phone)));
        }

        assertThat(post(BOB, hash(BOB, DAY), Map.of("phone", "4444"))).isInstanceOf(FormVisit.TooOften.class);
    }

    private String hash(String customer, long day) {
        return hash(secret, "v1|bobs-boots.myshopify.com|profile|" + customer + "|" + day);
    }

    private static String hash(String secret, String message) {
        return HexFormat.of().formatHex(Hmac.sha256(secret, message));
    }

    private FormVisit post(String customer, String hash, Map<String, String> fields) {
        var posted = new HashMap<>(fields);
        posted.put("hash", hash);
        return desk.submit(visitor(customer), "profile", FormPost.of(posted));
    }

    private static Visitor visitor(String customer) {
        return new Visitor(SHOP, customer, DOOR, null, "192.0.2.1", "203.0.113.7");
    }

    private static FormVisit.Open shown(FormVisit visit) {
        return assertThat(visit).asInstanceOf(type(FormVisit.Open.class)).actual();
    }

    private static FormVisit.Received received(FormVisit visit) {
        return assertThat(visit).asInstanceOf(type(FormVisit.Received.class)).actual();
    }
}
