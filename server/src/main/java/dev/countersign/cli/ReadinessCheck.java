package dev.countersign.cli;

/** Something a room proves before the server calls itself ready; what it throws ends the start. */
@FunctionalInterface
public interface ReadinessCheck {
    void run();
}
