package dev.countersign.api.connectors;

import static dev.countersign.storefront.GivenShop.ACCOUNT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import dev.countersign.api.v21.envelopes.GivenContents;
import dev.countersign.api.wire.WireJson;
import dev.countersign.api.wire.WireObject;
import dev.countersign.identity.Caller;
import dev.countersign.identity.InMemory.MemoryAccounts;
import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.Refusal;
import dev.countersign.kernel.UserId;
import dev.countersign.store.Database;
import dev.countersign.store.TestDatabases;
import dev.countersign.storefront.FakeStorefront;
import dev.countersign.storefront.GivenShop;
import dev.countersign.storefront.ShopTrial.Finding;
import dev.countersign.storefront.Shops;
import dev.countersign.storefront.form.SigningTemplates;
import dev.countersign.storefront.record.WriteBacks;
import dev.countersign.storefront.store.ShopsFor;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shops and forms as a merchant's programs register them. */
class ConnectorsTest {
    private static final String SHOP = "bobs-boots.myshopify.com";
    private static final String REGISTRATION = """
            {"clientId": "client", "clientSecret": "hush", "auth": {"mode": "token", "accessToken": "shpat_1"},
             "storefrontHosts": ["www.bobs-boots.example"]}""";
    private static final String FIELD = """
            {"name": "first_name", "type": "text", "label": "First name", "required": true,
             "prefill": "customer.first_name", "target": {"customer": "first_name"}, "onConflict": "mine"}""";

    @TempDir
    Path folder;

    private final Caller admin = caller(true);
    private Database database;
    private Shops stored;
    private ShopsController shops;
    private FormsController forms;

    @BeforeEach
    void open() {
        database = TestDatabases.sqlite(folder);
        stored = ShopsFor.database(database, () -> GivenShop.T0);
        var access = new ShopAdmin(stored);
        shops = new ShopsController(
                access,
                stored,
                ShopsFor.outbox(database, () -> GivenShop.T0),
                _ -> List.of(new Finding("token", false, "No.")),
                () -> GivenShop.T0);
        var accounts = new MemoryAccounts();
        forms = new FormsController(
                access,
                new FakeStorefront(),
                accounts,
                new SigningReader(
                        GivenContents.reader(accounts), SigningTemplates.NONE, Ids.random(), () -> GivenShop.T0));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anUninstalledShopSaysSoUntilItGetsNewCredentials() {
        register(REGISTRATION);
        var rows = ShopsFor.outbox(database, () -> GivenShop.T0);
        stored.wipe(ACCOUNT, GivenShop.DOMAIN, GivenShop.T0);
        rows.stop(ACCOUNT, GivenShop.DOMAIN, new WriteBacks.Stop(0, "The app was uninstalled.", GivenShop.T0));

        assertThat(shops.get(admin, SHOP).get("stopped"))
                .asString()
                .contains("uninstalled")
                .contains("auth");
        assertThat(shops.get(admin, SHOP).get("auth")).asString().contains("set=false");
        register("{\"storefrontHosts\": []}");
        assertThat(shops.get(admin, SHOP)).containsKey("stopped");
        register("{\"auth\": {\"mode\": \"token\", \"accessToken\": \"shpat_2\"}}");
        assertThat(shops.get(admin, SHOP)).doesNotContainKey("stopped");
    }

    @Test
    void secretsGoInAndNeverComeOut() {
        var answer = new String(WireJson.write(Objects.requireNonNull(register(REGISTRATION))), UTF_8);

        assertThat(answer)
                .contains("\"clientSecret\":{\"set\":true}")
                .contains("\"accessToken\":{\"set\":true}")
                .doesNotContain("hush")
                .doesNotContain("shpat_1");
        assertThat(shops.get(admin, SHOP)).containsEntry("clockSkewSeconds", 90).containsEntry("apiStyle", "graphql");
        assertThat(stored.secret(ACCOUNT, GivenShop.DOMAIN)).isEqualTo("hush");
    }

    @Test
    void aShopIsChangedWithoutItsSecrets() {
        register(REGISTRATION);
        register("{\"apiStyle\": \"rest\"}");

        assertThat(shops.get(admin, SHOP)).containsEntry("apiStyle", "rest").containsEntry("clientId", "client");
        assertThat(stored.credentials(ACCOUNT, GivenShop.DOMAIN).accessToken()).isEqualTo("shpat_1");
        assertThat(refusal(() -> register("{\"clientSecret\": \"other\"}"))
                        .details()
                        .getFirst()
                        .expected())
                .contains("rotate-secret");
    }

    @Test
    void aRotationKeepsTheOldSecretForAnHourUnlessTold() {
        register(REGISTRATION);

        assertThat(shops.rotate(admin, SHOP, json("{\"clientSecret\": \"fresh\"}")))
                .containsEntry("previousSecretUntil", "2026-11-25T13:00:00.0000000Z");
        assertThat(shops.rotate(
                        admin, SHOP, json("{\"clientSecret\": \"x\", \"oldAcceptedUntil\": \"2026-11-26T00:00:00Z\"}")))
                .containsEntry("previousSecretUntil", "2026-11-26T00:00:00.0000000Z");
        assertThat(refusal(() -> shops.rotate(
                        admin, SHOP, json("{\"clientSecret\": \"x\", \"oldAcceptedUntil\": \"2027-11-26\"}"))))
                .satisfies(at("oldAcceptedUntil"));
    }

    @Test
    void aRefusedRegistrationNamesTheMember() {
        assertThat(refusal(() -> register("{}"))).satisfies(at("clientId"));
        assertThat(refusal(() -> register("{\"clientId\": \"c\", \"auth\": {\"mode\": \"magic\"}}")))
                .satisfies(at("auth.mode"));
        assertThat(refusal(() ->
                        register("{\"clientId\": \"c\", \"auth\": {\"mode\": \"token\"}, \"clientSecret\": \"s\"}")))
                .satisfies(at("auth.accessToken"));
        assertThat(refusal(() -> register("{\"clientId\": \"c\", \"auth\": {\"mode\": \"oauth\"}}")))
                .satisfies(at("clientSecret"));
        assertThat(refusal(() -> register(REGISTRATION.replace("www.bobs", "https://bobs"))))
                .satisfies(at("storefrontHosts[0]"));
        assertThat(refusal(() -> shops.register(admin, "www.bobs-boots.example", json(REGISTRATION))))
                .satisfies(at("shop"));
        assertThat(refusal(() -> shops.register(admin, "169.254.169.254/.myshopify.com", json(REGISTRATION))))
                .satisfies(at("shop"));
    }

    @Test
    void shopsAreForAdministratorsOfTheAccount() {
        register(REGISTRATION);

        assertThat(refusal(() -> shops.get(caller(false), SHOP)).code()).isEqualTo(ErrorCode.USER_LACKS_PERMISSIONS);
        assertThat(refusal(() -> shops.get(admin, "other.myshopify.com")).code())
                .isEqualTo(ErrorCode.SHOP_DOES_NOT_EXIST);
        assertThat(shops.list(admin).get("shops")).asInstanceOf(LIST).hasSize(1);
        shops.delete(admin, SHOP);
        assertThat(refusal(() -> shops.get(admin, SHOP)).code()).isEqualTo(ErrorCode.SHOP_DOES_NOT_EXIST);
    }

    @Test
    void aTrialTellsItsFindings() {
        register(REGISTRATION);

        assertThat(shops.test(admin, SHOP)).containsEntry("ok", false);
    }

    @Test
    void aFormIsReadBackAsItCanBePutAgain() {
        register(REGISTRATION);
        var put = forms.put(
                admin, SHOP, "profile", json(form(FIELD + """
                , {"name": "size", "type": "select", "label": "Size", "options": ["44", {"value": "45", "label": "Large"}]}""").replace("\"44\", {", "{\"value\": \"44\"}, {")));

        var again = forms.put(
                admin,
                SHOP,
                "profile",
                json(new String(WireJson.write(Objects.requireNonNull(put.get("definition"))), UTF_8)));

        assertThat(again.get("definition")).isEqualTo(put.get("definition"));
        assertThat(forms.get(admin, SHOP, "profile")).isEqualTo(again);
    }

    @Test
    void aRefusedDefinitionNamesTheMember() {
        register(REGISTRATION);
        assertThat(refused("\"type\": \"text\"", "\"type\": \"colour\"")).satisfies(at("fields[0].type"));
        assertThat(refused("\"name\": \"first_name\"", "\"name\": \"customer_id\""))
                .satisfies(at("fields[0].name"));
        assertThat(refused("\"required\"", "\"requierd\"")).satisfies(at("fields[0].requierd"));
        assertThat(refused("{\"customer\": \"first_name\"}", "{\"customer\": \"tax_exempt\"}"))
                .satisfies(at("fields[0].target.customer"));
        assertThat(refused("{\"customer\": \"first_name\"}", "{\"state\": \"x\"}"))
                .satisfies(at("fields[0].target"));
        assertThat(refused("customer.first_name", "customer.password")).satisfies(at("fields[0].prefill"));
        assertThat(refused("\"mine\"", "\"mine\", \"pattern\": \"(\"")).satisfies(at("fields[0].pattern"));
        assertThat(refused("\"mine\"", "\"mine\", \"maxLength\": 9999")).satisfies(at("fields[0].maxLength"));
        assertThat(refused("\"mine\"", "\"mine\", \"showIf\": {\"field\": \"nobody\", \"equals\": \"1\"}"))
                .satisfies(at("fields[0].showIf.field"));
        assertThat(refused("\"mine\"", "\"yours\"")).satisfies(at("fields[0].onConflict"));
        assertThat(refusal(() -> forms.put(admin, SHOP, "profile", json(form(FIELD + "," + FIELD)))))
                .satisfies(at("fields[1].name"));
        assertThat(refusal(() -> forms.put(admin, SHOP, "Pro file", json(form(FIELD)))))
                .satisfies(at("key"));
    }

    @Test
    void nothingButWhatACustomerMaySayOfHimselfIsATarget() {
        register(REGISTRATION);
        for (var name : List.of(
                "tax_exempt",
                "state",
                "verified_email",
                "password",
                "multipass_identifier",
                "tags",
                "id",
                "total_spent",
                "First_Name")) {
            assertThat(refused("{\"customer\": \"first_name\"}", "{\"customer\": \"" + name + "\"}"))
                    .as(name)
                    .satisfies(at("fields[0].target.customer"));
            assertThat(refused("{\"customer\": \"first_name\"}", "{\"" + name + "\": \"1\"}"))
                    .as(name)
                    .satisfies(at("fields[0].target"));
        }
    }

    @Test
    void filesAndSignaturesAreAskedForAndReadBack() {
        register(REGISTRATION);
        var put = forms.put(admin, SHOP, "profile", json(form("""
                {"name": "proof", "type": "file", "label": "Proof", "accept": ["pdf", "png"], "maxSize": 1000000},
                {"name": "photo", "type": "file", "label": "Photo", "target": "none"},
                {"name": "sign", "type": "signature", "label": "Signature", "required": true},
                {"name": "letters", "type": "initials", "label": "Initials"}""")));
        var written = new String(WireJson.write(Objects.requireNonNull(put.get("definition"))), UTF_8);

        assertThat(written)
                .contains("\"accept\":[\"pdf\",\"png\"],\"maxSize\":1000000")
                .contains("\"accept\":[\"pdf\",\"png\",\"jpeg\"],\"maxSize\":10485760")
                .doesNotContain("maxLength");
        assertThat(forms.put(admin, SHOP, "profile", json(written)).get("definition"))
                .isEqualTo(put.get("definition"));
    }

    @Test
    void whatNoFileOrSignatureHasIsRefused() {
        register(REGISTRATION);
        var file = "{\"name\": \"proof\", \"type\": \"file\", \"label\": \"Proof\", %s}";
        var refused = Map.of(
                "\"accept\": [\"exe\"]", "accept",
                "\"maxSize\": 10485761", "maxSize",
                "\"maxSize\": 0", "maxSize",
                "\"maxLength\": 10", "maxLength",
                "\"pattern\": \"x\"", "pattern",
                "\"options\": [\"x\"]", "options",
                "\"prefill\": \"customer.email\"", "prefill",
                "\"target\": {\"note\": \"append\"}", "target");
        refused.forEach((member, path) -> assertThat(
                        refusal(() -> forms.put(admin, SHOP, "profile", json(form(file.formatted(member))))))
                .as(member)
                .satisfies(at("fields[0]." + path)));
        assertThat(refusal(() -> forms.put(
                        admin, SHOP, "profile", json(form(FIELD.replace("\"mine\"", "\"mine\", \"maxSize\": 5"))))))
                .satisfies(at("fields[0].maxSize"));
    }

    @Test
    void aConsentIsABoxThatNobodyHasTickedBefore() {
        register(REGISTRATION);
        var consent = "{\"name\": \"news\", \"type\": \"checkbox\", \"label\": \"Send me news\","
                + " \"target\": {\"consent\": \"email\"}}";

        forms.put(admin, SHOP, "profile", json(form(consent)));
        assertThat(refusal(() ->
                        forms.put(admin, SHOP, "profile", json(form(consent.replace("\"checkbox\"", "\"text\""))))))
                .satisfies(at("fields[0].type"));
        assertThat(refusal(() -> forms.put(
                        admin,
                        SHOP,
                        "profile",
                        json(form(consent.replace(
                                "\"target\"", "\"prefill\": \"customer.metafields.our.news\", \"target\""))))))
                .satisfies(at("fields[0].prefill"));
    }

    private Refusal refused(String instead, String of) {
        return refusal(() -> forms.put(admin, SHOP, "profile", json(form(FIELD.replace(instead, of)))));
    }

    private static String form(String fields) {
        return "{\"title\": \"My details\", \"fields\": [" + fields + "], \"limits\": {\"perCustomerPerDay\": 5}}";
    }

    private static Consumer<Refusal> at(String path) {
        return refusal ->
                assertThat(refusal.details()).extracting(Refusal.Detail::path).containsExactly(path);
    }

    private Map<String, Object> register(String json) {
        return Objects.requireNonNull(shops.register(admin, SHOP, json(json)).getBody());
    }

    private static WireObject json(String text) {
        return WireJson.read(text.getBytes(UTF_8));
    }

    private static Refusal refusal(ThrowingCallable call) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, call), "nothing was refused");
    }

    private static Caller caller(boolean admin) {
        return new Caller(
                new UserId(UUID.randomUUID()), "Sam", "sam@example.com", admin, ACCOUNT, "key", Set.of("signature"));
    }
}
