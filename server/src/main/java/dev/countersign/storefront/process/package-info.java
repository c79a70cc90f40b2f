/** What runs beside the server: the operator's own look for harmful files. */
@NullMarked
package dev.countersign.storefront.process;

import org.jspecify.annotations.NullMarked;
