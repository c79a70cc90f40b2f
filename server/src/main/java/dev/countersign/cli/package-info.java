/** The command line: start, first start, register an application, verify a file, tour. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package dev.countersign.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
