/** The log as rows. */
@NullMarked
package dev.countersign.history.store;

import org.jspecify.annotations.NullMarked;
