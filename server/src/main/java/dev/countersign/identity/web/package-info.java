/** The pages and endpoints under {@code /oauth}. */
@NullMarked
package dev.countersign.identity.web;

import org.jspecify.annotations.NullMarked;
