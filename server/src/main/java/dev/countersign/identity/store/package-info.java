/** Applications, grants, consents, passwords and sign-ins as rows. */
@NullMarked
package dev.countersign.identity.store;

import org.jspecify.annotations.NullMarked;
