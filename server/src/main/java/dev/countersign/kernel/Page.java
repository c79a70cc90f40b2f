package dev.countersign.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a longer list.
 *
 * @param total how many there are in all
 * @param start zero-based position of the first item
 */
public record Page<T>(List<T> items, int total, int start) {
    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), total, start);
    }
}
