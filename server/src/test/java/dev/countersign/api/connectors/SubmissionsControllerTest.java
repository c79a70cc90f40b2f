package dev.countersign.api.connectors;

import static dev.countersign.storefront.GivenShop.ACCOUNT;
import static dev.countersign.storefront.GivenShop.BOB;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import dev.countersign.api.wire.WireJson;
import dev.countersign.envelope.recipient.AdoptedSignature;
import dev.countersign.identity.Caller;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Refusal;
import dev.countersign.kernel.UserId;
import dev.countersign.store.TestDatabases;
import dev.countersign.storefront.file.GivenUploads;
import dev.countersign.storefront.file.SubmissionFiles;
import dev.countersign.storefront.record.AdminFailed;
import dev.countersign.storefront.signing.FakeSignings;
import dev.countersign.storefront.signing.GivenSignature;
import dev.countersign.storefront.store.GivenOutbox;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What customers submitted, as a merchant's programs see it and decide about it. */
class SubmissionsControllerTest {
    private static final String SHOP = "bobs-boots.myshopify.com";
    private static final byte[] PDF = GivenUploads.pdf();
    private static final GivenSignature SIGNATURE = new GivenSignature(
            new AdoptedSignature(
                    UUID.randomUUID(),
                    AdoptedSignature.Method.TYPED,
                    "Bob",
                    "B",
                    "SCRIPT_1",
                    List.of(),
                    List.of(),
                    0,
                    0,
                    null,
                    null),
            null);

    @TempDir
    Path folder;

    private final Caller admin = caller(ACCOUNT, true);
    private GivenOutbox outbox;
    private SubmissionsController submissions;

    @BeforeEach
    void open() {
        outbox = GivenOutbox.on(TestDatabases.sqlite(folder));
        submissions = new SubmissionsController(
                new ShopAdmin(outbox.shops), outbox.desk, new FakeSignings(), new SubmissionFiles(outbox.files));
    }

    @AfterEach
    void close() {
        outbox.database.close();
    }

    @Test
    void aConflictIsShownThreeWaysAndResolved() {
        var id = outbox.submit(Map.of("phone", "+16130000001")).toString();
        outbox.admin.edit(BOB, "phone", "+16139999999");
        outbox.work();

        var shown = submissions.get(admin, SHOP, id);
        assertThat(shown)
                .containsEntry("status", "conflict")
                .containsEntry("tries", 1)
                .containsEntry("clientIp", "192.0.2.1");
        assertThat(shown.get("fields"))
                .asInstanceOf(LIST)
                .singleElement()
                .asInstanceOf(MAP)
                .containsEntry("field", "phone")
                .containsEntry("base", "+16136120707")
                .containsEntry("mine", "+16130000001")
                .containsEntry("theirs", "+16139999999")
                .containsEntry("status", "review");
        assertThat(shown.get("attempts")).asInstanceOf(LIST).hasSize(1);

        assertThat(refusal(() -> resolve(id, "{\"phone\": \"ours\"}"))
                        .details()
                        .getFirst()
                        .expected())
                .isEqualTo("mine, theirs");
        assertThat(refusal(() -> resolve(id, "{}")).code()).isEqualTo(ErrorCode.INVALID_REQUEST_PARAMETER);
        assertThat(refusal(() -> resolve(id, "{\"city\": \"mine\"}"))
                        .details()
                        .getFirst()
                        .expected())
                .contains("phone");
        assertThat(resolve(id, "{\"phone\": \"mine\"}")).containsEntry("status", "queued");
        outbox.work();
        assertThat(submissions.get(admin, SHOP, id)).containsEntry("status", "written");
    }

    @Test
    void heldOnesAreApprovedOrRejected() {
        var one = outbox.hold(Map.of("first_name", "Robert")).toString();
        var other = outbox.hold(Map.of("first_name", "Roberto")).toString();

        assertThat(submissions.approve(admin, SHOP, one)).containsEntry("status", "queued");
        assertThat(submissions.reject(admin, SHOP, other)).containsEntry("status", "rejected");
        assertThat(refusal(() -> submissions.approve(admin, SHOP, other))
                        .details()
                        .getFirst()
                        .expected())
                .isEqualTo("held");
        outbox.work();
        assertThat(outbox.admin.writes).containsExactly("change {first_name=Robert}");
    }

    @Test
    void aStoppedShopSaysSoAndGoesOnAfterARetry() {
        var id = outbox.submit(Map.of("first_name", "Robert")).toString();
        outbox.admin.failures.add(new AdminFailed(402, "The shop is frozen."));
        outbox.work();

        assertThat(submissions.get(admin, SHOP, id).get("stopped"))
                .asInstanceOf(MAP)
                .containsEntry("status", 402)
                .containsEntry("reason", "The shop is frozen.");
        submissions.retry(admin, SHOP, id);
        outbox.work();
        assertThat(submissions.get(admin, SHOP, id))
                .containsEntry("status", "written")
                .doesNotContainKey("stopped");
    }

    @Test
    void aRefusalIsShownAtItsField() {
        var id = outbox.submit(Map.of("phone", "+16130000001")).toString();
        outbox.admin.failures.add(new AdminFailed(
                422,
                "refused",
                new AdminFailed.Hints(Optional.empty(), Map.of("phone", List.of("has already been taken")), "r1")));
        outbox.work();

        assertThat(submissions.get(admin, SHOP, id).get("fields"))
                .asInstanceOf(LIST)
                .singleElement()
                .asInstanceOf(MAP)
                .containsEntry("errors", List.of("has already been taken"));
    }

    @Test
    void listsAreFilteredAndGoOnWhereTheyEnded() {
        for (var i = 0; i < 60; i++) {
            outbox.submit("c" + i % 2, Map.of("first_name", "Robert"));
        }
        var first = list(null, null, null);
        var second =
                list(null, null, Objects.requireNonNull(first.get("nextCursor")).toString());

        assertThat(first.get("submissions")).asInstanceOf(LIST).hasSize(50);
        assertThat(second.get("submissions")).asInstanceOf(LIST).hasSize(10);
        assertThat(second).doesNotContainKey("nextCursor");
        assertThat(list("queued", "c1", null).get("submissions"))
                .asInstanceOf(LIST)
                .hasSize(30);
        assertThat(list("written", null, null).get("submissions"))
                .asInstanceOf(LIST)
                .isEmpty();
        assertThat(refusal(() -> list("lost", null, null)).details().getFirst().expected())
                .contains("customer-gone");
        assertThat(refusal(() -> list(null, null, "!")).details().getFirst().path())
                .isEqualTo("cursor");
    }

    @Test
    void filesAndSignaturesAreListedAndHandedOut() {
        var id = outbox.submit(Map.of("proof", "Léon's proof.pdf", "sign", "Bob"));
        var file = outbox.attach(id, "proof", "Léon's proof.pdf", PDF);
        outbox.sign(id, "sign", SIGNATURE);
        var address = "/connectors/shopify/v1/shops/" + SHOP + "/submissions/" + id + "/files/";

        var shown = submissions.get(admin, SHOP, id.toString());
        assertThat(shown.get("files"))
                .isEqualTo(List.of(Map.of(
                        "field",
                        "proof",
                        "name",
                        "Léon's proof.pdf",
                        "type",
                        "application/pdf",
                        "size",
                        (long) PDF.length,
                        "sha256",
                        file.sha256(),
                        "uri",
                        address + "proof")));
        assertThat(shown.get("signatures"))
                .isEqualTo(List.of(Map.of(
                        "field", "sign",
                        "name", "Bob",
                        "method", "typed",
                        "type", "image/png",
                        "uri", address + "sign")));
        assertThat(file(id, "proof")).isEqualTo(PDF);
        assertThat(file(id, "sign")).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void aFileIsToBeStoredAndNeverAPage() {
        var id = outbox.submit(Map.of("proof", "Léon's proof.pdf"));
        outbox.attach(id, "proof", "Léon's \"proof\".pdf", PDF);

        var headers = submissions.file(admin, SHOP, id.toString(), "proof").getHeaders();
        assertThat(headers.getContentDisposition().isAttachment()).isTrue();
        assertThat(headers.getContentDisposition().getFilename()).isEqualTo("Léon's \"proof\".pdf");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Content-Security-Policy")).contains("sandbox");
        assertThat(headers.getCacheControl()).isEqualTo("no-store");
    }

    @Test
    void filesAreForAdministratorsOfTheAccount() {
        var id = outbox.submit(Map.of("proof", "proof.pdf"));
        outbox.attach(id, "proof", "proof.pdf", PDF);
        var other = outbox.submit(Map.of("proof", "other.pdf"));
        var others = caller(new AccountId(UUID.randomUUID()), true);

        assertThat(refusal(() -> submissions.file(caller(ACCOUNT, false), SHOP, id.toString(), "proof"))
                        .code())
                .isEqualTo(ErrorCode.USER_LACKS_PERMISSIONS);
        assertThat(refusal(() -> submissions.file(others, SHOP, id.toString(), "proof"))
                        .code())
                .isEqualTo(ErrorCode.SHOP_DOES_NOT_EXIST);
        assertThat(refusal(() -> submissions.file(admin, SHOP, other.toString(), "proof"))
                        .details()
                        .getFirst()
                        .path())
                .isEqualTo("field");
    }

    @Test
    void theyAreForAdministratorsOfTheAccount() {
        var id = outbox.submit(Map.of("first_name", "Robert")).toString();

        assertThat(refusal(() -> submissions.get(caller(ACCOUNT, false), SHOP, id))
                        .code())
                .isEqualTo(ErrorCode.USER_LACKS_PERMISSIONS);
        var others = caller(new AccountId(UUID.randomUUID()), true);
        assertThat(refusal(() -> submissions.reject(others, SHOP, id)).code()).isEqualTo(ErrorCode.SHOP_DOES_NOT_EXIST);
        assertThat(refusal(() -> submissions.get(admin, SHOP, UUID.randomUUID().toString()))
                        .code())
                .isEqualTo(ErrorCode.SHOP_SUBMISSION_DOES_NOT_EXIST);
    }

    private byte[] file(UUID id, String field) {
        return Objects.requireNonNull(
                submissions.file(admin, SHOP, id.toString(), field).getBody());
    }

    private Map<String, Object> list(@Nullable String status, @Nullable String customer, @Nullable String cursor) {
        return submissions.list(admin, SHOP, status, customer, null, cursor);
    }

    private Map<String, Object> resolve(String id, String json) {
        return submissions.resolve(admin, SHOP, id, WireJson.read(json.getBytes(UTF_8)));
    }

    private static Refusal refusal(ThrowingCallable call) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, call), "nothing was refused");
    }

    private static Caller caller(AccountId account, boolean admin) {
        return new Caller(
                new UserId(UUID.randomUUID()), "Sam", "sam@example.com", admin, account, "key", Set.of("signature"));
    }
}
