package dev.countersign.api;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Claims a row of the operation catalogue by its SDK method, such as {@code EnvelopesApi.createEnvelope}. */
@Retention(RUNTIME)
@Target(METHOD)
public @interface Operation {
    String value();
}
