/** Accounts and users as rows. */
@NullMarked
package dev.countersign.account.store;

import org.jspecify.annotations.NullMarked;
