package dev.countersign.api.v21.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countersign.account.User;
import dev.countersign.api.Call;
import dev.countersign.api.wire.WireJson;
import dev.countersign.api.wire.WireObject;
import dev.countersign.identity.Caller;
import dev.countersign.identity.InMemory.MemoryAccounts;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Ann and Ben, Ada who administers their account, and Otto of another one, each of whom may call. */
final class GivenUsers {
    final MemoryAccounts accounts = new MemoryAccounts();
    final User ann = user("Ann Archer", accounts.account.id(), false);
    final User ben = user("Ben Baker", accounts.account.id(), false);
    final User ada = user("Ada Admin", accounts.account.id(), true);
    final User otto = user("Otto Other", new AccountId(UUID.randomUUID()), false);

    private User user(String name, AccountId account, boolean admin) {
        var email = name.split(" ")[0].toLowerCase(Locale.ROOT) + "@example.com";
        var user = new User(new UserId(UUID.randomUUID()), account, name, email, admin, "Active", Instant.EPOCH);
        accounts.add(user);
        return user;
    }

    Call by(User user, String... scopes) {
        var all = scopes.length == 0 ? Set.of("signature") : Set.of(scopes);
        var caller = new Caller(user.id(), user.name(), user.email(), user.admin(), user.account(), "shop", all);
        return new Call(caller, accounts.account, "v2.1", "https://sign.example", "192.0.2.1", null);
    }

    static WireObject json(String text) {
        return WireJson.read(text.getBytes(UTF_8));
    }

    @SuppressWarnings("unchecked") // answers are built of lists and maps
    static List<Map<String, Object>> list(Map<String, Object> answer, String member) {
        return (List<Map<String, Object>>) Objects.requireNonNull(answer.get(member), member);
    }

    static String text(Map<String, Object> answer, String member) {
        return String.valueOf(answer.get(member));
    }
}
