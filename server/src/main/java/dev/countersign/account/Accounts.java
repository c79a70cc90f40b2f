package dev.countersign.account;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Page;
import dev.countersign.kernel.UserId;
import java.util.List;
import java.util.Optional;

/** The accounts of this installation and their users. */
public interface Accounts {
    /** Refuses with {@code USER_LACKS_MEMBERSHIP} what is not there. */
    Account find(AccountId id);

    /** The account a path names, by GUID or by its short number. */
    Optional<Account> named(String guidOrNumber);

    List<Account> all();

    Page<User> users(AccountId account, UserFilter filter, int start, int count);

    Optional<User> user(UserId id);

    /** An active user of the account with this address, without regard to case. */
    Optional<User> userByEmail(AccountId account, String email);

    /** Active users of all accounts with this address: who signs in names no account. */
    List<User> usersByEmail(String email);

    void add(Account account);

    void add(User user);
}
