/** The ceremony in the browser: pages, the answers their scripts ask for, and the files they load. */
@NullMarked
package dev.countersign.ceremony.web;

import org.jspecify.annotations.NullMarked;
