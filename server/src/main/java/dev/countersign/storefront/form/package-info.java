/** Customer forms: what they ask, who may fill them in, and what came back. */
@NamedInterface("form")
@NullMarked
package dev.countersign.storefront.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
