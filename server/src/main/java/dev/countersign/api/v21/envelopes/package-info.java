/** Envelopes, their recipients, tabs, documents, fields and views. */
@NullMarked
package dev.countersign.api.v21.envelopes;

import org.jspecify.annotations.NullMarked;
