package dev.countersign.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A tour: sends a sample contract the way a program would, and prints where to sign it. */
@Command(name = "demo", description = "Sends a sample contract through the running server and prints the signing link.")
final class DemoCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder of the server (default: ./data).")
    private Path data = Path.of("data");

    @Override
    public Integer call() {
        var quickstart = Quickstart.required(data);
        var server = RunningServer.required(quickstart);
        var token = "Bearer " + new JwtGrant(server, quickstart).token();
        var envelopes = "/restapi/v2.1/accounts/" + quickstart.accountId() + "/envelopes";
        var envelope = server.postJson(envelopes, SampleEnvelope.envelope(), "Authorization", token)
                .path("envelopeId")
                .asString();
        var asked = SampleEnvelope.view(server.base() + "/health/live");
        var view = server.postJson(envelopes + "/" + envelope + "/views/recipient", asked, "Authorization", token);
        tell(envelope, view.path("url").asString());
        return 0;
    }

    private void tell(String envelope, String url) {
        var out = spec.commandLine().getOut();
        out.println("Envelope " + envelope + " waits for " + SampleEnvelope.SIGNER + ".");
        out.println("Open this link within five minutes; it works once:");
        out.println(url);
    }
}
