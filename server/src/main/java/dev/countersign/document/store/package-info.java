/** Documents among the blobs, looked through once. */
@NullMarked
package dev.countersign.document.store;

import org.jspecify.annotations.NullMarked;
