package dev.countersign.api.v21.accounts;

import static dev.countersign.api.v21.accounts.GivenUsers.json;
import static dev.countersign.api.v21.accounts.GivenUsers.list;
import static dev.countersign.api.v21.accounts.GivenUsers.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.countersign.account.User;
import dev.countersign.autosign.FakeStandingAuthorities;
import dev.countersign.identity.Application;
import dev.countersign.identity.InMemory.MemoryApplications;
import dev.countersign.identity.InMemory.MemoryConsents;
import dev.countersign.identity.Scopes;
import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class StandingAuthoritiesTest {
    private static final String[] ALLOWED = {"signature", Scopes.STANDING_AUTHORITY};

    private final GivenUsers given = new GivenUsers();
    private final MemoryConsents consents = new MemoryConsents();
    private final MemoryApplications applications = new MemoryApplications();
    private final StandingAuthoritiesController controller = new StandingAuthoritiesController(
            new UserAccess(given.accounts), new FakeStandingAuthorities(consents), applications, consents);
    private final String ann = given.ann.id().toString();

    StandingAuthoritiesTest() {
        for (var key : List.of("shop", "other")) {
            applications.add(
                    Application.publicClient(key, "The " + key, given.accounts.account.id(), List.of(), Instant.EPOCH));
        }
    }

    @Test
    void aUserWhoAllowedItByNameGivesItThroughTheApplication() {
        allowed(given.ann, "shop");

        var answer = give(given.ann, "{}", ALLOWED);

        assertThat(answer)
                .containsEntry("integrationKey", "shop")
                .containsEntry("applicationName", "The shop")
                .containsEntry("status", "given")
                .containsEntry("givenThrough", "api")
                .containsEntry("givenBy", ann)
                .containsEntry("givenFromIp", "192.0.2.1");
        assertThat(listed(given.ann)).containsExactly(answer);
    }

    @Test
    void anApplicationThatActsForAUserDoesNotGiveItself() {
        var refusal = refusal(() -> give(given.ann, "{}", "signature", "impersonation"));

        assertThat(refusal.code()).isEqualTo(ErrorCode.USER_LACKS_PERMISSIONS);
        assertThat(refusal.details().getFirst().fix())
                .isEqualTo("https://sign.example/oauth/standing_authority?account=" + given.accounts.account.id()
                        + "&integration_key=shop");
        assertThat(listed(given.ann)).isEmpty();
    }

    @Test
    void aTokenIsNotWorthMoreThanTheConsentThatIsLeft() {
        allowed(given.ann, "shop");
        var id = text(give(given.ann, "{}", ALLOWED), "authorityId");

        controller.revoke(given.by(given.ann), ann, id);

        assertThat(refusal(() -> give(given.ann, "{}", ALLOWED)).code()).isEqualTo(ErrorCode.USER_LACKS_PERMISSIONS);
        assertThat(listed(given.ann)).extracting(one -> one.get("status")).containsExactly("revoked");
    }

    @Test
    void consentForOneApplicationIsNoneForAnother() {
        allowed(given.ann, "shop");

        assertThat(refusal(() -> give(given.ann, "{\"integrationKey\": \"other\"}", ALLOWED))
                        .details()
                        .getFirst()
                        .fix())
                .endsWith("integration_key=other");
        assertThat(refusal(() -> give(given.ann, "{\"integrationKey\": \"nobody\"}", ALLOWED))
                        .details()
                        .getFirst()
                        .path())
                .isEqualTo("integrationKey");
    }

    @Test
    void notEvenAnAdministratorGivesItForSomebodyElse() {
        allowed(given.ann, "shop");
        allowed(given.ada, "shop");

        assertThat(refusal(() -> controller.give(given.by(given.ada, ALLOWED), ann, json("{}")))
                        .code())
                .isEqualTo(ErrorCode.USER_LACKS_PERMISSIONS);
    }

    @Test
    void theUserAndAnAdministratorRevokeIt() {
        allowed(given.ann, "shop");
        var id = text(give(given.ann, "{}", ALLOWED), "authorityId");

        assertThat(refusal(() -> controller.revoke(given.by(given.ben), ann, id))
                        .code())
                .isEqualTo(ErrorCode.USER_LACKS_PERMISSIONS);
        var revoked = controller.revoke(given.by(given.ada), ann, id);

        assertThat(revoked)
                .containsEntry("status", "revoked")
                .containsEntry("revokedBy", given.ada.id().toString());
        assertThat(controller.revoke(given.by(given.ann), ann, id)).isEqualTo(revoked);
    }

    @Test
    void whatWasNeverGivenCannotBeRevoked() {
        for (var id : List.of(UUID.randomUUID().toString(), "no-guid")) {
            assertThat(refusal(() -> controller.revoke(given.by(given.ann), ann, id))
                            .details()
                            .getFirst()
                            .path())
                    .isEqualTo("authorityId");
        }
    }

    private void allowed(User user, String integrationKey) {
        consents.give(user.id(), integrationKey, Set.of(ALLOWED));
    }

    private Map<String, Object> give(User user, String body, String... scopes) {
        return controller.give(given.by(user, scopes), user.id().toString(), json(body));
    }

    private List<Map<String, Object>> listed(User user) {
        return list(controller.list(given.by(user), user.id().toString()), "standingAuthorities");
    }

    private static Refusal refusal(ThrowingCallable call) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, call), "nothing was refused");
    }
}
