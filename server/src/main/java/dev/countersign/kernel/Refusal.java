package dev.countersign.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request we do not carry out: the wire's error code and text, and the details that help to repair the call. */
public final class Refusal extends RuntimeException {
    private final transient ErrorCode code;
    private final transient List<Detail> details;

    Refusal(ErrorCode code, String message, List<Detail> details) {
        super(message, null, false, false);
        this.code = code;
        this.details = List.copyOf(details);
    }

    public ErrorCode code() {
        return code;
    }

    public String text() {
        return String.valueOf(getMessage());
    }

    public List<Detail> details() {
        return details;
    }

    /** This refusal with one more detail. */
    public Refusal with(Detail detail) {
        var more = new ArrayList<>(details);
        more.add(detail);
        return new Refusal(code, text(), more);
    }

    /**
     * Where a call went wrong and how to repair it.
     *
     * @param path the member of the request, as a path such as {@code recipients.signers[0].email}
     * @param nearest what comes closest to what was asked for, as far as the caller may see it
     */
    public record Detail(
            String path,
            @Nullable String received,
            @Nullable String expected,
            @Nullable Map<String, String> nearest,
            @Nullable String fix) {
        public static Detail of(String path, @Nullable String received, @Nullable String expected) {
            return new Detail(path, received, expected, null, null);
        }

        public Detail fix(String how) {
            return new Detail(path, received, expected, nearest, how);
        }

        public Detail nearest(Map<String, String> candidate) {
            return new Detail(path, received, expected, candidate, fix);
        }
    }
}
