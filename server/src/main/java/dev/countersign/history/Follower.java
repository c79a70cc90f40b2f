package dev.countersign.history;

/** Hears every fact inside the transaction that recorded it: may write rows, must not wait, call out or refuse. */
public interface Follower {
    void follow(Recorded<? extends Fact> recorded);
}
