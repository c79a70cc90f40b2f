/** Service information and the log of requests. */
@NullMarked
package dev.countersign.api.v21.diagnostics;

import org.jspecify.annotations.NullMarked;
