package dev.countersign.cli;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks controllers that exist in the sandbox alone, for callers who named a known host. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface SandboxOnly {}
