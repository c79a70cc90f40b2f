/** The mails in the database, and the room's beans. */
@NullMarked
package dev.countersign.notify.store;

import org.jspecify.annotations.NullMarked;
