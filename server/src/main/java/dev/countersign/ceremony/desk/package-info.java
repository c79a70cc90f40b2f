/** What lies before a signer, however it looks: documents, the tabs on their pages, the signature he adopts. */
@NamedInterface("desk")
@NullMarked
package dev.countersign.ceremony.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
