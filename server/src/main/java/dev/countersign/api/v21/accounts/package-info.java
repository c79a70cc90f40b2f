/** Accounts, users and log-in information. */
@NullMarked
package dev.countersign.api.v21.accounts;

import org.jspecify.annotations.NullMarked;
