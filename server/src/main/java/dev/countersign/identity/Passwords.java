package dev.countersign.identity;

import dev.countersign.kernel.UserId;

/** The passwords of users, kept only as slow hashes. */
public interface Passwords {
    void set(UserId user, String password);

    /** Takes as long for a user without a password as for one with a wrong one. */
    boolean matches(UserId user, String password);
}
