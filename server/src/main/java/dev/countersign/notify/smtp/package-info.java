/** Mails by SMTP, or as files where no mail server is set. */
@NullMarked
package dev.countersign.notify.smtp;

import org.jspecify.annotations.NullMarked;
