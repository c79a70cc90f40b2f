/** Standing authorities as rows. */
@NullMarked
package dev.countersign.autosign.store;

import org.jspecify.annotations.NullMarked;
