/** The shop from outside: over HTTP, with a small app behind it that only remembers what it was asked. */
@NullMarked
package dev.countersign.shop;

import org.jspecify.annotations.NullMarked;
