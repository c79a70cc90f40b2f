package dev.countersign.api.v21.accounts;

import static dev.countersign.kernel.ErrorCode.INVALID_USERID;
import static dev.countersign.kernel.ErrorCode.USER_LACKS_PERMISSIONS;

import dev.countersign.account.Accounts;
import dev.countersign.account.User;
import dev.countersign.api.Call;
import dev.countersign.kernel.Refusal;
import dev.countersign.kernel.UserId;

/** Users as this caller may see and change what belongs to them: each himself, and administrators everyone of the account. */
final class UserAccess {
    private final Accounts accounts;

    UserAccess(Accounts accounts) {
        this.accounts = accounts;
    }

    User visible(Call call, String userId) {
        var id = UserId.parse(userId);
        if (id.isPresent() && !isCaller(call, id.get()) && !call.caller().admin()) {
            throw notHis(call, userId);
        }
        return id.flatMap(accounts::user)
                .filter(user -> user.account().equals(call.accountId()))
                .orElseThrow(() -> INVALID_USERID
                        .because()
                        .with(Refusal.Detail.of("userId", userId, "the GUID of a user of this account")
                                .fix("GET /users lists the users of this account.")));
    }

    /** The user himself: for what nobody does for another, not even an administrator. */
    User own(Call call, String userId) {
        var user = visible(call, userId);
        if (!isCaller(call, user.id())) {
            throw notHis(call, userId);
        }
        return user;
    }

    private static boolean isCaller(Call call, UserId id) {
        return call.caller().user().equals(id);
    }

    private static Refusal notHis(Call call, String userId) {
        return USER_LACKS_PERMISSIONS
                .because()
                .with(Refusal.Detail.of("userId", userId, call.caller().user().toString()));
    }
}
