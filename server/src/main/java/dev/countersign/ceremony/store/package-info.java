/** Tokens, sessions and drafts as rows. */
@NullMarked
package dev.countersign.ceremony.store;

import org.jspecify.annotations.NullMarked;
