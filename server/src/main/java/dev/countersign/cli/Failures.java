package dev.countersign.cli;

import dev.countersign.kernel.Refusal;
import java.io.PrintWriter;
import java.net.BindException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.tomcat.ConnectorStartFailedException;
import org.springframework.boot.web.server.PortInUseException;

/** Turns what ended a command into one sentence where the operator can mend it, and into a stack trace where only we can. */
final class Failures {
    /** By name, for their room is free to keep them to itself. */
    private static final List<String> SPEAK_FOR_THEMSELVES =
            List.of("dev.countersign.store.DataFolderInUse", "dev.countersign.store.MasterKeyMismatch");

    private Failures() {}

    static int report(Throwable thrown, PrintWriter err) {
        sentence(thrown).ifPresentOrElse(err::println, () -> thrown.printStackTrace(err));
        err.flush();
        return 1;
    }

    static Optional<String> sentence(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> known(cause).stream())
                .findFirst();
    }

    private static Optional<String> known(Throwable cause) {
        return switch (cause) {
            case Failure failure -> Optional.ofNullable(failure.getMessage());
            case Refusal refusal -> Optional.ofNullable(refusal.getMessage());
            case PortInUseException port -> Optional.of(portInUse(port.getPort()));
            case ConnectorStartFailedException port -> Optional.of(portInUse(port.getPort()));
            case BindException bind -> Optional.of("The address cannot be opened: " + bind.getMessage() + ".");
            default ->
                SPEAK_FOR_THEMSELVES.contains(cause.getClass().getName())
                        ? Optional.ofNullable(cause.getMessage())
                        : Optional.empty();
        };
    }

    private static String portInUse(int port) {
        return "Port " + port + " is in use: choose another with --http-port or --https-port (0 picks a free one).";
    }
}
