/** Benchmarks: a load from outside on the real server, JMH inside, and the floor of each measured in the same run. */
@NullMarked
package dev.countersign.bench;

import org.jspecify.annotations.NullMarked;
