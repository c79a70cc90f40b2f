package dev.countersign.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** An access token for the command line, so that a first call with curl needs no key handling. */
@Command(name = "token", description = "Prints an access token for the user of quickstart.json; it lives an hour.")
final class TokenCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder of the server (default: ./data).")
    private Path data = Path.of("data");

    @Override
    public Integer call() {
        var quickstart = Quickstart.required(data);
        var token = new JwtGrant(RunningServer.required(quickstart), quickstart).token();
        spec.commandLine().getOut().println(token);
        return 0;
    }
}
