/** The page on which a user gives and revokes standing authority. */
@NullMarked
package dev.countersign.autosign.web;

import org.jspecify.annotations.NullMarked;
