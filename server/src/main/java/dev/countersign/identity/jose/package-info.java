/** JWT assertions, read and checked with Nimbus JOSE + JWT. */
@NullMarked
package dev.countersign.identity.jose;

import org.jspecify.annotations.NullMarked;
