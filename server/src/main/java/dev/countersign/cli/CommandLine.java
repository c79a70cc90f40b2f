package dev.countersign.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The words after {@code countersign}: each sub-command is a class of its own, and ends with 0 done, 1 failed or 2 wrong usage. */
@Command(
        name = "countersign",
        description = "A self-hosted e-signature server that speaks the DocuSign eSignature REST API.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = VersionCommand.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed", "2:wrong usage"},
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            AppCommand.class,
            TokenCommand.class,
            VerifyCommand.class,
            VersionCommand.class,
            RehearseCommand.class
        })
public final class CommandLine implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private CommandLine() {}

    /** Does what the words say and ends the process with the exit code. */
    public static void run(String[] words) {
        System.setProperty("java.awt.headless", "true");
        System.exit(execute(new OptionDefaults(System.getenv(), Path.of("countersign.yaml")), words));
    }

    static int execute(OptionDefaults defaults, String... words) {
        return of(defaults).execute(words);
    }

    static picocli.CommandLine of(OptionDefaults defaults) {
        return new picocli.CommandLine(new CommandLine())
                .setDefaultValueProvider(defaults)
                .setExecutionExceptionHandler(
                        (exception, command, parsed) -> Failures.report(exception, command.getErr()));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do, such as: countersign serve");
    }
}
