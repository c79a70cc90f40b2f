package dev.countersign.kernel;

import java.time.InstantSource;

/** The time envelopes live by: expiry, reminders, life of view URLs, idle time. The sandbox can move it. */
public interface BusinessClock extends InstantSource {}
