/** The HTML of mails. */
@NullMarked
package dev.countersign.notify.mail;

import org.jspecify.annotations.NullMarked;
