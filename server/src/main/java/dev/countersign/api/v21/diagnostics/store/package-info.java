/** Request logs as rows. */
@NullMarked
package dev.countersign.api.v21.diagnostics.store;

import org.jspecify.annotations.NullMarked;
