/** Signing inside a shop: from a submission to an envelope, the ceremony without a session, and what comes of it. */
@NamedInterface("signing")
@NullMarked
package dev.countersign.storefront.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
