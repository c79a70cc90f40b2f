/** Liquid, texts and the layout that frames every page. */
@NullMarked
package dev.countersign.shop.theme;

import org.jspecify.annotations.NullMarked;
