package dev.countersign.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Who did something, as the log remembers it.
 *
 * @param id the user's GUID, the recipient's GUID, or the name of the part of the server that acted
 * @param ip the address the request came from, absent for the server itself
 */
public record Actor(
        Kind kind,
        String id,
        String name,
        String email,
        @Nullable String ip) {
    /** Through which door the actor came; the wire calls it the source. */
    public enum Kind {
        API,
        SIGNING,
        CONSOLE,
        SYSTEM
    }

    /** The server itself, named by the part that acts. */
    public static Actor system(String part) {
        return new Actor(Kind.SYSTEM, part, "Countersign", "", null);
    }
}
