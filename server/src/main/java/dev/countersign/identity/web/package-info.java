/** The pages and endpoints under {@code /oauth}; {@code PersonalPages} lets other rooms keep pages there, too. */
@NamedInterface("web")
@NullMarked
package dev.countersign.identity.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
