/** The signatures users keep, and how a picture of one becomes clean. */
@NamedInterface("signature")
@NullMarked
package dev.countersign.account.signature;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
