package dev.countersign.api.connectors;

import static dev.countersign.storefront.GivenShop.ACCOUNT;
import static dev.countersign.storefront.GivenShop.DOMAIN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.countersign.identity.Caller;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.Refusal;
import dev.countersign.kernel.UserId;
import dev.countersign.store.Database;
import dev.countersign.store.TestDatabases;
import dev.countersign.storefront.FakeStorefront;
import dev.countersign.storefront.GivenShop;
import dev.countersign.storefront.ShopCredentials;
import dev.countersign.storefront.form.FakeThemeSecrets;
import dev.countersign.storefront.form.ThemeForms;
import dev.countersign.storefront.store.ShopsFor;
import dev.countersign.storefront.web.FormShowcaseTest;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;

/** Preview, snippet and theme secret, as the merchant's programs ask for them. */
class ShowcaseControllerTest {
    private static final String SHOP = DOMAIN.name();

    @TempDir
    Path folder;

    private final Caller admin = caller(true, ACCOUNT);
    private Database database;
    private ShowcaseController controller;

    @BeforeEach
    void aShopWithAForm() {
        database = TestDatabases.sqlite(folder);
        var shops = ShopsFor.database(database, () -> GivenShop.T0);
        shops.add(GivenShop.SHOP, "hush", ShopCredentials.token("shpat_1"));
        var forms = new FakeStorefront();
        forms.put(ACCOUNT, DOMAIN, "profile", GivenShop.profile());
        var themes = new ThemeForms(new FakeThemeSecrets(), Ids.random(), () -> GivenShop.T0);
        controller = new ShowcaseController(new ShopAdmin(shops), forms, FormShowcaseTest.showcase(), themes);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aPreviewIsAPageUnderItsOwnPolicy() {
        var response = new MockHttpServletResponse();
        var page = controller.preview(admin, SHOP, "profile", "ar", response);

        assertThat(page.getHeaders().getContentType()).hasToString("text/html;charset=UTF-8");
        assertThat(page.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(response.getHeader("Content-Security-Policy")).contains("form-action 'none'");
        assertThat(text(page.getBody())).contains("dir=\"rtl\"");
    }

    @Test
    void aSnippetIsTextUnlessJsonIsAskedFor() {
        assertThat(snippet(null, "*/*"))
                .startsWith("{% assign app = '/apps/sign' %}")
                .contains("/f/profile/");
        assertThat(snippet("/tools/forms", "")).startsWith("{% assign app = '/tools/forms' %}");
        assertThat(controller
                        .snippet(admin, SHOP, "profile", null, null, "application/json")
                        .getBody())
                .asInstanceOf(MAP)
                .containsEntry("themeForm", false)
                .containsEntry("liquid", snippet(null, "*/*"));
    }

    @Test
    void aThemeSecretIsToldOnce() {
        var told = Objects.requireNonNull(
                controller.allow(admin, SHOP, "profile", null, null).getBody());
        var secret = told.get("secret").toString();

        assertThat(secret).hasSizeGreaterThan(40);
        assertThat(told.get("liquid").toString()).contains("hmac_sha256: '" + secret + "'");
        assertThat(controller.allowed(admin, SHOP, "profile"))
                .containsEntry("set", true)
                .doesNotContainValue(secret);
        assertThat(snippet(null, "*/*"))
                .contains("hmac_sha256: 'PASTE-THE-THEME-SECRET-HERE'")
                .doesNotContain(secret);
    }

    @Test
    void aThemeFormIsOffUntilItIsAllowedAndAfterItIsForbidden() {
        assertThat(controller.allowed(admin, SHOP, "profile")).containsEntry("set", false);
        controller.allow(admin, SHOP, "profile", null, null);
        controller.forbid(admin, SHOP, "profile");

        assertThat(controller.allowed(admin, SHOP, "profile")).containsEntry("set", false);
        assertThat(snippet(null, "*/*")).doesNotContain("hmac_sha256");
    }

    @Test
    void whatCannotBeIsRefusedByName() {
        refused("lang", () -> controller.preview(admin, SHOP, "profile", "<b>", new MockHttpServletResponse()));
        refused("path", () -> controller.snippet(admin, SHOP, "profile", "/apps/a'b", null, ""));
        refused("path", () -> controller.allow(admin, SHOP, "profile", "https://evil.example", null));
        assertThat(controller.allowed(admin, SHOP, "profile")).containsEntry("set", false);
    }

    @Test
    void onlyAdministratorsOfTheAccountSeeAnyOfIt() {
        var code = ErrorCode.SHOP_FORM_DOES_NOT_EXIST;
        refused(code, () -> controller.allow(admin, SHOP, "nothing", null, null));
        refused(
                ErrorCode.USER_LACKS_PERMISSIONS,
                () -> controller.allow(caller(false, ACCOUNT), SHOP, "profile", null, null));
        var stranger = caller(true, new AccountId(UUID.randomUUID()));
        refused(ErrorCode.SHOP_DOES_NOT_EXIST, () -> controller.allow(stranger, SHOP, "profile", null, null));
        refused(ErrorCode.SHOP_DOES_NOT_EXIST, () -> controller.snippet(stranger, SHOP, "profile", null, null, ""));
        refused(
                ErrorCode.SHOP_DOES_NOT_EXIST,
                () -> controller.preview(stranger, SHOP, "profile", null, new MockHttpServletResponse()));
    }

    private String snippet(@Nullable String path, String accept) {
        var answer = controller.snippet(admin, SHOP, "profile", path, null, accept);
        assertThat(answer.getHeaders().getContentType()).hasToString("text/plain;charset=UTF-8");
        return text(
                assertThat(answer.getBody()).asInstanceOf(type(byte[].class)).actual());
    }

    private static String text(byte @Nullable [] body) {
        return new String(Objects.requireNonNull(body), UTF_8);
    }

    private static void refused(String path, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.details().getFirst().path()).isEqualTo(path));
    }

    private static void refused(ErrorCode code, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static Caller caller(boolean admin, AccountId account) {
        return new Caller(
                new UserId(UUID.randomUUID()), "Sam", "sam@example.com", admin, account, "key", Set.of("signature"));
    }
}
