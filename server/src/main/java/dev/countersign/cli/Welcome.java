package dev.countersign.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a start tells the operator: how to sign in, when that is new, and where the quickstart file stands. */
record Welcome(List<String> lines, @Nullable Quickstart quickstart) {}
