/** The sealing certificates in the database, and the room's beans. */
@NullMarked
package dev.countersign.sealing.store;

import org.jspecify.annotations.NullMarked;
