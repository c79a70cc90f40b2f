package dev.countersign.api.v21.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.countersign.account.User;
import dev.countersign.account.UserFilter;
import dev.countersign.api.Call;
import dev.countersign.identity.Caller;
import dev.countersign.identity.InMemory.MemoryAccounts;
import dev.countersign.kernel.Refusal;
import dev.countersign.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UsersTest {
    private final MemoryAccounts accounts = new MemoryAccounts();
    private final UsersController controller = new UsersController(accounts);
    private final Call call;

    UsersTest() {
        for (var name : List.of("Ann", "Ben", "Cleo")) {
            accounts.add(new User(
                    new UserId(UUID.randomUUID()),
                    accounts.account.id(),
                    name,
                    name + "@example.com",
                    true,
                    "Active",
                    Instant.EPOCH));
        }
        var ann = accounts.userByEmail(accounts.account.id(), "ann@example.com").orElseThrow();
        var caller = new Caller(ann.id(), ann.name(), ann.email(), true, ann.account(), "key", Set.of("signature"));
        call = new Call(caller, accounts.account, "v2.1", "http://localhost", "192.0.2.1", null);
    }

    @Test
    void filtersAreTheReferences() {
        controller.list(call, Map.of("email_substring", "exam", "status", "Active, Closed"));

        assertThat(accounts.asked).isEqualTo(new UserFilter(null, "exam", null, Set.of("Active", "Closed")));
    }

    @Test
    void theNextPageRepeatsTheFilters() {
        var answer = controller.list(call, Map.of("count", "2", "email_substring", "@example.com"));

        assertThat(answer)
                .containsEntry("nextUri", "/users?start_position=2&count=2&email_substring=%40example.com")
                .containsEntry("previousUri", "");
    }

    @Test
    void groupsAreRefused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> controller.list(call, Map.of("group_id", "7")))
                .satisfies(refusal ->
                        assertThat(refusal.details().getFirst().path()).isEqualTo("group_id"));
    }
}
