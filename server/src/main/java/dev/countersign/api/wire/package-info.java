/** How things look on the wire: JSON in and out, dates, errors, headers, multipart. */
@NullMarked
package dev.countersign.api.wire;

import org.jspecify.annotations.NullMarked;
