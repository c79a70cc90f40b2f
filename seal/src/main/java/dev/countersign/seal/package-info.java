/** Everything Countersign does to PDF files: inspect, find anchors, stamp, seal, combine, certify and verify. */
@NullMarked
package dev.countersign.seal;

import org.jspecify.annotations.NullMarked;
