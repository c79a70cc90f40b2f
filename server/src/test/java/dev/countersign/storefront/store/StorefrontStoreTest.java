package dev.countersign.storefront.store;

import static dev.countersign.storefront.GivenShop.ACCOUNT;
import static dev.countersign.storefront.GivenShop.BOB;
import static dev.countersign.storefront.GivenShop.DOMAIN;
import static dev.countersign.storefront.GivenShop.SHOP;
import static dev.countersign.storefront.GivenShop.T0;
import static dev.countersign.storefront.GivenShop.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.job.FakeJobs;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.Refusal;
import dev.countersign.store.Database;
import dev.countersign.store.TestDatabases;
import dev.countersign.store.tables.Tables;
import dev.countersign.storefront.GivenShop;
import dev.countersign.storefront.InstallStates;
import dev.countersign.storefront.Shop;
import dev.countersign.storefront.ShopCredentials;
import dev.countersign.storefront.ShopDomain;
import dev.countersign.storefront.ShopKeys;
import dev.countersign.storefront.Shops;
import dev.countersign.storefront.form.FieldType;
import dev.countersign.storefront.form.Forms;
import dev.countersign.storefront.form.Submission;
import dev.countersign.storefront.form.Submissions;
import dev.countersign.storefront.form.ThemeSecrets;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every database must do with shops, forms and submissions. */
abstract class StorefrontStoreTest {
    private static final AccountId OTHERS = new AccountId(UUID.randomUUID());
    private static final ShopDomain UNKNOWN = new ShopDomain("unknown.myshopify.com");

    Instant now = T0;
    Database database;
    Shops shops;
    ShopKeys keys;
    InstallStates states;
    Forms forms;
    Submissions submissions;
    ThemeSecrets themeSecrets;

    @TempDir
    Path folder;

    abstract Database open();

    @BeforeEach
    void openDatabase() {
        database = open();
        var secrets = TestDatabases.secrets();
        shops = new JooqShops(database.db(), database.transactions(), secrets, () -> now);
        keys = new JooqShopKeys(database.db(), secrets, () -> now, Ids.random());
        themeSecrets = new JooqThemeSecrets(database.db(), database.transactions(), secrets, () -> now);
        states = new JooqInstallStates(database.db(), database.transactions());
        forms = new JooqForms(database.db(), database.transactions(), () -> now);
        submissions = new JooqSubmissions(database.db(), database.transactions(), new FakeJobs());
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void aShopComesBackAsItWasRegistered() {
        register();

        assertThat(shops.find(ACCOUNT, DOMAIN)).hasValue(SHOP);
        assertThat(shops.all(ACCOUNT)).containsExactly(SHOP);
        assertThat(shops.signedFor(DOMAIN)).hasValue(SHOP);
        assertThat(shops.credentials(ACCOUNT, DOMAIN)).isEqualTo(ShopCredentials.token("shpat_1"));
    }

    @Test
    void anotherAccountSeesNothingOfIt() {
        register();

        assertThat(shops.find(OTHERS, DOMAIN)).isEmpty();
        assertThat(shops.all(OTHERS)).isEmpty();
        assertThat(shops.remove(OTHERS, DOMAIN)).isFalse();
        assertThatThrownBy(() -> shops.secret(OTHERS, DOMAIN))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.code()).isEqualTo(ErrorCode.SHOP_DOES_NOT_EXIST));
        assertThatThrownBy(() -> shops.add(of(OTHERS), "mine", ShopCredentials.NONE))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.code()).isEqualTo(ErrorCode.SHOP_REGISTERED_ELSEWHERE));
        assertThat(keys.of(DOMAIN).current()).isEqualTo("hush");
    }

    @Test
    void noSecretIsReadableInTheDatabase() {
        register();
        var row = database.db().selectFrom(Tables.STOREFRONT_SHOP).fetchSingle();

        assertThat(List.of(row.getSecret(), row.getCredentials()))
                .allSatisfy(hidden -> assertThat(new String(hidden, StandardCharsets.ISO_8859_1))
                        .doesNotContain("hush")
                        .doesNotContain("shpat_1"));
    }

    @Test
    void theOldSecretIsAcceptedUntilItsTime() {
        register();
        shops.rotate(ACCOUNT, DOMAIN, "fresh", T0.plusSeconds(60));

        assertThat(keys.of(DOMAIN)).isEqualTo(new ShopKeys.Keys(true, "fresh", Optional.of("hush"), 90));
        now = T0.plusSeconds(60);
        assertThat(keys.of(DOMAIN)).isEqualTo(new ShopKeys.Keys(true, "fresh", Optional.empty(), 90));
    }

    @Test
    void anUnknownShopGetsSecretsThatOpenNothing() {
        register();

        assertThat(keys.of(UNKNOWN).known()).isFalse();
        assertThat(keys.of(UNKNOWN).current()).isNotEmpty().isNotEqualTo("hush");
    }

    @Test
    void aTokenIsKeptOverTheOneBefore() {
        register();
        var expires = T0.plusSeconds(3600);
        shops.keep(ACCOUNT, DOMAIN, _ -> new ShopCredentials("shpat_2", expires, "refresh", null, null));

        assertThat(shops.credentials(ACCOUNT, DOMAIN))
                .isEqualTo(new ShopCredentials("shpat_2", expires, "refresh", null, null));
    }

    @Test
    void anInstallationIsFoundOnceAndInTime() {
        states.put("hash", DOMAIN, T0.plusSeconds(600));
        states.put("late", DOMAIN, T0.plusSeconds(600));

        assertThat(states.take("hash", T0)).hasValue(DOMAIN);
        assertThat(states.take("hash", T0)).isEmpty();
        assertThat(states.take("late", T0.plusSeconds(600))).isEmpty();
    }

    @Test
    void aChangedFormIsANewVersionAndTheSameIsNone() {
        assertThat(forms.put(ACCOUNT, DOMAIN, "profile", profile()).version()).isEqualTo(1);
        assertThat(forms.put(ACCOUNT, DOMAIN, "profile", profile()).version()).isEqualTo(1);
        var changed = profile(GivenShop.field("size", FieldType.NUMBER, "Size", false, ""));
        assertThat(forms.put(ACCOUNT, DOMAIN, "profile", changed).version()).isEqualTo(2);

        assertThat(forms.find(ACCOUNT, DOMAIN, "profile").orElseThrow().definition())
                .isEqualTo(changed);
        assertThat(forms.version(ACCOUNT, DOMAIN, "profile", 1).orElseThrow().definition())
                .isEqualTo(profile());
        assertThat(forms.find(OTHERS, DOMAIN, "profile")).isEmpty();
    }

    @Test
    void aDeletedFormIsGoneAndItsVersionsStay() {
        forms.put(ACCOUNT, DOMAIN, "profile", profile());

        assertThat(forms.remove(ACCOUNT, DOMAIN, "profile")).isTrue();
        assertThat(forms.remove(ACCOUNT, DOMAIN, "profile")).isFalse();
        assertThat(forms.find(ACCOUNT, DOMAIN, "profile")).isEmpty();
        assertThat(forms.all(ACCOUNT, DOMAIN)).isEmpty();
        assertThat(forms.version(ACCOUNT, DOMAIN, "profile", 1)).isPresent();
    }

    @Test
    void aThemeSecretIsTheFormsOwnAndTheLastOneCounts() {
        themeSecrets.put(ACCOUNT, DOMAIN, "profile", "first");
        themeSecrets.put(ACCOUNT, DOMAIN, "profile", "second");

        assertThat(themeSecrets.find(ACCOUNT, DOMAIN, "profile")).hasValue("second");
        assertThat(themeSecrets.createdAt(ACCOUNT, DOMAIN, "profile")).hasValue(T0);
        assertThat(themeSecrets.find(OTHERS, DOMAIN, "profile")).isEmpty();
        assertThat(themeSecrets.find(ACCOUNT, UNKNOWN, "profile")).isEmpty();
        assertThat(themeSecrets.find(ACCOUNT, DOMAIN, "other")).isEmpty();
        assertThat(themeSecrets.remove(OTHERS, DOMAIN, "profile")).isFalse();
        assertThat(themeSecrets.remove(ACCOUNT, DOMAIN, "profile")).isTrue();
        assertThat(themeSecrets.find(ACCOUNT, DOMAIN, "profile")).isEmpty();
    }

    @Test
    void aThemeSecretIsSealed() {
        themeSecrets.put(ACCOUNT, DOMAIN, "profile", "pssst");

        var row = database.db().selectFrom(Tables.STOREFRONT_THEME_SECRET).fetchSingle();
        assertThat(new String(row.getSecret(), StandardCharsets.ISO_8859_1)).doesNotContain("pssst");
    }

    @Test
    void aThemeSecretGoesWithItsFormAndWithItsShop() {
        register();
        forms.put(ACCOUNT, DOMAIN, "profile", profile());
        themeSecrets.put(ACCOUNT, DOMAIN, "profile", "pssst");
        themeSecrets.put(ACCOUNT, DOMAIN, "other", "pssst");

        forms.remove(ACCOUNT, DOMAIN, "profile");
        assertThat(themeSecrets.find(ACCOUNT, DOMAIN, "profile")).isEmpty();
        assertThat(themeSecrets.find(ACCOUNT, DOMAIN, "other")).isPresent();
        shops.remove(ACCOUNT, DOMAIN);
        assertThat(themeSecrets.find(ACCOUNT, DOMAIN, "other")).isEmpty();
    }

    @Test
    void aSubmissionIsKeptOnceWithItsRowOfWork() {
        var submission = submission("token", BOB);

        assertThat(submissions.accept(submission)).isTrue();
        assertThat(submissions.accept(submission("token", BOB))).isFalse();
        assertThat(submissions.find(ACCOUNT, DOMAIN, submission.id())).hasValue(submission);
        assertThat(submissions.byToken(DOMAIN, "token")).hasValue(submission);
        assertThat(submissions.find(OTHERS, DOMAIN, submission.id())).isEmpty();
        assertThat(database.db().fetchCount(Tables.STOREFRONT_WRITE_BACK)).isEqualTo(1);
    }

    @Test
    void twoShopsMayKnowTheirCustomersByTheSameId() {
        var here = submission("token", BOB);
        submissions.accept(here);

        assertThat(submissions.ofCustomer(ACCOUNT, DOMAIN, BOB, 10)).containsExactly(here);
        assertThat(submissions.ofCustomer(ACCOUNT, UNKNOWN, BOB, 10)).isEmpty();
        assertThat(submissions.ofCustomer(OTHERS, DOMAIN, BOB, 10)).isEmpty();
        assertThat(submissions.byToken(UNKNOWN, "token")).isEmpty();
        assertThat(submissions.find(ACCOUNT, UNKNOWN, here.id())).isEmpty();
        assertThat(submissions.newest(ACCOUNT, UNKNOWN, 10)).isEmpty();
        assertThat(submissions.count(ACCOUNT, UNKNOWN, BOB, "profile", Instant.EPOCH))
                .isZero();
    }

    @Test
    void theWorkOfACustomerHasAnOrder() {
        for (var i = 0; i < 3; i++) {
            submissions.accept(submission("bob" + i, BOB));
            submissions.accept(submission("zoe" + i, "2"));
        }

        assertThat(database.db()
                        .selectFrom(Tables.STOREFRONT_WRITE_BACK)
                        .where(Tables.STOREFRONT_WRITE_BACK.CUSTOMER_ID.eq(BOB))
                        .orderBy(Tables.STOREFRONT_WRITE_BACK.TURN)
                        .fetch(Tables.STOREFRONT_WRITE_BACK.TURN))
                .containsExactly(1, 2, 3);
        assertThat(submissions.count(ACCOUNT, DOMAIN, BOB, "profile", T0.minusSeconds(1)))
                .isEqualTo(3);
        assertThat(submissions.count(ACCOUNT, DOMAIN, BOB, "profile", T0)).isZero();
    }

    @Test
    void postsOfOnePageAtOnceMakeOneSubmission() {
        var accepted = IntStream.range(0, 12)
                .parallel()
                .filter(_ -> submissions.accept(submission("token", BOB)))
                .count();

        assertThat(accepted).isEqualTo(1);
        assertThat(submissions.newest(ACCOUNT, DOMAIN, 10)).hasSize(1);
    }

    private void register() {
        shops.add(SHOP, "hush", ShopCredentials.token("shpat_1"));
    }

    private static Shop of(AccountId account) {
        return new Shop(DOMAIN, account, "client", SHOP.access(), SHOP.style(), "2026-10", List.of(), 90, null, T0);
    }

    private static Submission submission(String token, String customer) {
        return new Submission(
                UUID.randomUUID(),
                ACCOUNT,
                DOMAIN,
                customer,
                "profile",
                1,
                token,
                Map.of("phone", "1"),
                Map.of("phone", "2"),
                Submission.BY_SIGNATURE,
                GivenShop.DOOR,
                Submission.State.ACCEPTED,
                T0,
                "192.0.2.1",
                null);
    }
}
