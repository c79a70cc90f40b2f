package dev.countersign.api.v21.accounts;

import static dev.countersign.kernel.ErrorCode.INVALID_REQUEST_PARAMETER;

import dev.countersign.account.Accounts;
import dev.countersign.account.User;
import dev.countersign.account.UserFilter;
import dev.countersign.api.Call;
import dev.countersign.api.Operation;
import dev.countersign.api.wire.Body;
import dev.countersign.api.wire.Paging;
import dev.countersign.kernel.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The users of an account. */
@RestController
@RequestMapping({"/restapi/v2/accounts/{accountId}/users", "/restapi/v2.1/accounts/{accountId}/users"})
class UsersController {
    private final Accounts accounts;

    UsersController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    @Operation("UsersApi.callList")
    Map<String, Object> list(Call call, @RequestParam Map<String, String> query) {
        refuseGroups(query);
        var start = number("start_position", query.getOrDefault("start_position", "0"), 0);
        var count = number("count", query.getOrDefault("count", "100"), 1);
        var page = accounts.users(call.accountId(), filter(query), start, count);
        var body = Body.with(
                "users", page.items().stream().map(UsersController::user).toList());
        return Paging.write(body, "/users", query, page, count).map();
    }

    private static UserFilter filter(Map<String, String> query) {
        return new UserFilter(
                given(query, "email"),
                given(query, "email_substring"),
                given(query, "user_name_substring"),
                Arrays.stream(query.getOrDefault("status", "").split(","))
                        .map(String::strip)
                        .filter(status -> !status.isEmpty())
                        .collect(Collectors.toSet()));
    }

    private static @Nullable String given(Map<String, String> query, String name) {
        var text = query.getOrDefault(name, "");
        return text.isBlank() ? null : text;
    }

    private static void refuseGroups(Map<String, String> query) {
        for (var name : List.of("group_id", "not_group_id")) {
            if (given(query, name) != null) {
                throw INVALID_REQUEST_PARAMETER
                        .because("Groups are not built yet.")
                        .with(Refusal.Detail.of(name, query.get(name), "a call without this filter"));
            }
        }
    }

    private static Map<String, Object> user(User user) {
        return Body.with("userId", user.id().toString())
                .and("userName", user.name())
                .and("email", user.email())
                .and("userType", "CompanyUser")
                .and("isAdmin", user.admin() ? "True" : "False")
                .and("userStatus", user.status())
                .and("uri", "/users/" + user.id())
                .and("createdDateTime", user.createdAt())
                .map();
    }

    private static int number(String name, String text, int least) {
        try {
            var number = Integer.parseInt(text.strip());
            if (number >= least) {
                return name.equals("count") ? Math.min(number, 100) : number;
            }
        } catch (NumberFormatException e) {
            throw refused(name, text, least);
        }
        throw refused(name, text, least);
    }

    private static Refusal refused(String name, String text, int least) {
        return INVALID_REQUEST_PARAMETER
                .because("Query parameter '" + name + "' must be a number.")
                .with(Refusal.Detail.of(name, text, "a number from " + least));
    }
}
