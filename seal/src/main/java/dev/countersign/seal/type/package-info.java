/** Type: font files, shaping of every script, and the lines a text becomes. */
@NullMarked
package dev.countersign.seal.type;

import org.jspecify.annotations.NullMarked;
