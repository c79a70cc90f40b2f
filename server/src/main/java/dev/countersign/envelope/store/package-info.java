/** Envelopes as rows: columns to search by, and the whole state as one JSON document. */
@NullMarked
package dev.countersign.envelope.store;

import org.jspecify.annotations.NullMarked;
