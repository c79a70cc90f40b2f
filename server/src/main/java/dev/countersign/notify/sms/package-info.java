/** Text messages: the gateway that a server has, or the folder of a sandbox. */
@NullMarked
package dev.countersign.notify.sms;

import org.jspecify.annotations.NullMarked;
