package dev.countersign.kernel;

import java.time.InstantSource;

/** Real time: tokens, certificates, sealing. Nothing can move it. */
public interface WallClock extends InstantSource {
    static WallClock system() {
        return java.time.Clock.systemUTC()::instant;
    }
}
