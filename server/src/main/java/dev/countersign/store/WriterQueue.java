package dev.countersign.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The fair line before SQLite's single writer: who stands in front leads, and may serve those behind as well. */
final class WriterQueue {
    private final Deque<Turn> waiting = new ArrayDeque<>();
    private boolean led;

    /** Waits in line; true when the turn must lead now, false when another thread has served it. */
    boolean enter(Turn turn) {
        synchronized (this) {
            waiting.add(turn);
            if (!led) {
                led = true;
                return true;
            }
        }
        return turn.mustLead();
    }

    /** Hands over the leader's turn and, when it can be shared, those right behind it. */
    synchronized void take(int most, Consumer<Turn> taker) {
        var first = waiting.remove();
        taker.accept(first);
        for (var taken = 1; taken < most && isShareable(first) && isShareable(waiting.peek()); taken++) {
            taker.accept(waiting.remove());
        }
    }

    /** Takes the leader's turn, which is its alone. */
    void takeOwn() {
        take(1, _ -> {});
    }

    private static boolean isShareable(@Nullable Turn turn) {
        return turn != null && turn.shareable;
    }

    /** Hands the lead to the next in line. */
    synchronized void leave() {
        var next = waiting.peek();
        if (next == null) {
            led = false;
        } else {
            next.wake(true);
        }
    }

    /** A place in the line; a shareable one lets its leader serve others in the same transaction. */
    static class Turn {
        private final boolean shareable;
        private final Semaphore woken = new Semaphore(0);
        private volatile boolean leads;

        Turn(boolean shareable) {
            this.shareable = shareable;
        }

        private boolean mustLead() {
            woken.acquireUninterruptibly();
            return leads;
        }

        void wake(boolean toLead) {
            leads = toLead;
            woken.release();
        }
    }
}
