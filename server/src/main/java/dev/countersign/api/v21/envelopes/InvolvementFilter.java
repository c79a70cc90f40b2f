package dev.countersign.api.v21.envelopes;

import static dev.countersign.kernel.ErrorCode.INVALID_REQUEST_PARAMETER;

import dev.countersign.account.Accounts;
import dev.countersign.account.User;
import dev.countersign.api.Call;
import dev.countersign.envelope.EnvelopeSearch.Involvement;
import dev.countersign.envelope.EnvelopeSearch.Role;
import dev.countersign.kernel.Refusal;
import dev.countersign.kernel.UserId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whose envelopes a list asks for: {@code user_id}, or {@code email} with {@code user_name}, and {@code user_filter}. */
final class InvolvementFilter {
    private final Accounts accounts;

    InvolvementFilter(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Null where the list asks for nobody's in particular. */
    @Nullable
    Involvement read(Call call, Map<String, String> query) {
        var filter = query.getOrDefault("user_filter", "");
        var user = user(call, query);
        if (user == null && filter.isBlank()) {
            return null;
        }
        return new Involvement(user == null ? call.caller().user() : user, role(filter));
    }

    private @Nullable UserId user(Call call, Map<String, String> query) {
        var id = query.getOrDefault("user_id", "");
        var email = query.getOrDefault("email", "");
        var name = query.getOrDefault("user_name", "");
        if (!id.isBlank()) {
            return UserId.parse(id.strip()).orElseThrow(() -> refused("user_id", id, "the GUID of a user"));
        }
        if (email.isBlank() && name.isBlank()) {
            return null;
        }
        return accounts.userByEmail(call.accountId(), email.strip())
                .filter(user -> name.isBlank() || user.name().equalsIgnoreCase(name.strip()))
                .map(User::id)
                .orElseThrow(() -> refused("email,user_name", email + "," + name, "a user of this account"));
    }

    private static Role role(String filter) {
        return switch (filter.strip().toLowerCase(Locale.ROOT)) {
            case "", "sender" -> Role.SENDER;
            case "recipient" -> Role.RECIPIENT;
            case "recipient_only" -> Role.RECIPIENT_ONLY;
            default -> throw refused("user_filter", filter, "sender, recipient or recipient_only");
        };
    }

    private static Refusal refused(String name, String received, String expected) {
        return INVALID_REQUEST_PARAMETER
                .because("Query parameter '" + name + "' is not valid.")
                .with(Refusal.Detail.of(name, received, expected));
    }
}
