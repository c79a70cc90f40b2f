package dev.countersign.api.v21.accounts;

import static dev.countersign.kernel.ErrorCode.INVALID_REQUEST_PARAMETER;

import dev.countersign.account.Accounts;
import dev.countersign.account.User;
import dev.countersign.api.Call;
import dev.countersign.api.Operation;
import dev.countersign.api.wire.Body;
import dev.countersign.kernel.Refusal;
import java.util.Map;
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
    Map<String, Object> list(
            Call call,
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(name = "user_name_substring", required = false) @Nullable String name,
            @RequestParam(name = "start_position", defaultValue = "0") String start,
            @RequestParam(defaultValue = "100") String count) {
        var page = accounts.users(
                call.accountId(), email, status, name, number("start_position", start, 0), number("count", count, 1));
        var size = page.items().size();
        return Body.with(
                        "users",
                        page.items().stream().map(UsersController::user).toList())
                .and("resultSetSize", size)
                .and("totalSetSize", page.total())
                .and("startPosition", page.start())
                .and("endPosition", Math.max(0, page.start() + size - 1))
                .map();
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
