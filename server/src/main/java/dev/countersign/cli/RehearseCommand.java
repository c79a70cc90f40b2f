package dev.countersign.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Does the main job many times in a throwaway server. The launcher runs it once at build under the JVM's recorder, so
 * that every later start knows which classes it needs and which methods will be busy.
 */
@Command(
        name = "rehearse",
        hidden = true,
        description = "Part of the build: lets the JVM learn what the main job takes.")
final class RehearseCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "An empty folder.")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Option(names = "--rounds", paramLabel = "N", description = "How often (default: 300).")
    private int rounds = 300;

    @Override
    public Integer call() {
        try (var server = Server.start(Server.sandbox(data))) {
            server.announce(new PrintWriter(PrintWriter.nullWriter()));
            var quickstart = Objects.requireNonNull(server.quickstart());
            var rehearsal = Rehearsal.at(quickstart);
            IntStream.range(0, rounds).parallel().forEach(_ -> rehearsal.play());
            spec.commandLine().getOut().println("Rehearsed the main job " + rounds + " times.");
        }
        return 0;
    }
}
