package dev.countersign.cli;

import static dev.countersign.kernel.ErrorCode.REQUEST_TOO_LARGE;

import dev.countersign.kernel.Refusal;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A request whose body ends in a refusal where it grows too large, whether it said so beforehand or not. */
final class LimitedRequest extends HttpServletRequestWrapper implements AutoCloseable {
    private final LargeBodies turns;
    private @Nullable ServletInputStream body;
    private int entered;

    LimitedRequest(HttpServletRequest request, LargeBodies turns) {
        super(request);
        this.turns = turns;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            if (getContentLengthLong() > LargeBodies.LARGEST) {
                throw tooLarge(getContentLengthLong() + " bytes");
            }
            entered = turns.enter(getContentLengthLong());
            body = new Limited(super.getInputStream());
        }
        return body;
    }

    @Override
    public void close() {
        turns.leave(entered);
    }

    private static Refusal tooLarge(String received) {
        return REQUEST_TOO_LARGE
                .because()
                .with(Refusal.Detail.of("", received, "at most " + LargeBodies.LARGEST + " bytes")
                        .fix("Send fewer or smaller documents in one request and add the others afterwards."));
    }

    private static final class Limited extends ServletInputStream {
        private final ServletInputStream in;
        private int left = LargeBodies.LARGEST;

        Limited(ServletInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var count = in.read(into, offset, length);
            left -= Math.max(count, 0);
            if (left < 0) {
                throw tooLarge("more");
            }
            return count;
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
