package dev.countersign.shop.journal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The last calls, newest first; older ones are forgotten. */
public final class Journal {
    private static final int MOST_CALLS = 1000;

    private final Deque<Call> calls = new ArrayDeque<>();
    private long lastNumber;

    public synchronized void add(Call call) {
        calls.addFirst(Masked.of(call).numbered(++lastNumber));
        if (calls.size() > MOST_CALLS) {
            calls.removeLast();
        }
    }

    public synchronized List<Call> latest(Predicate<Call> wanted, int skip, int most) {
        return matching(wanted).skip(skip).limit(most).toList();
    }

    public synchronized long count(Predicate<Call> wanted) {
        return matching(wanted).count();
    }

    public synchronized Optional<Call> find(long number) {
        return matching(call -> call.number() == number).findFirst();
    }

    public synchronized void clear() {
        calls.clear();
    }

    private Stream<Call> matching(Predicate<Call> wanted) {
        return calls.stream().filter(wanted);
    }
}
