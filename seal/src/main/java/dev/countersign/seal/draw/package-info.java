/** Drawing: what stamps and certificates look like as PDF operators, fonts and images. */
@NullMarked
package dev.countersign.seal.draw;

import org.jspecify.annotations.NullMarked;
