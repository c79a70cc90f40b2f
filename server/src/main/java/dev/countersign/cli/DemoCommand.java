package dev.countersign.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A tour: sends a sample contract the way a program would, and prints where to sign it. */
@Command(name = "demo", description = "Sends a sample contract through the running server and prints the signing link.")
final class DemoCommand implements Callable<Integer> {
    private static final String SIGNER = "Demo Signer";
    private static final String SIGNER_EMAIL = "demo.signer@example.com";
    private static final String CLIENT_USER = "demo-1";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder of the server (default: ./data).")
    private Path data = Path.of("data");

    @Override
    public Integer call() throws IOException {
        var quickstart = Quickstart.required(data);
        var server = RunningServer.required(quickstart);
        var token = "Bearer " + new JwtGrant(server, quickstart).token();
        var envelopes = "/restapi/v2.1/accounts/" + quickstart.accountId() + "/envelopes";
        var envelope = server.postJson(envelopes, envelope(), "Authorization", token)
                .path("envelopeId")
                .asString();
        var view =
                server.postJson(envelopes + "/" + envelope + "/views/recipient", view(server), "Authorization", token);
        tell(envelope, view.path("url").asString());
        return 0;
    }

    private void tell(String envelope, String url) {
        var out = spec.commandLine().getOut();
        out.println("Envelope " + envelope + " waits for " + SIGNER + ".");
        out.println("Open this link within five minutes; it works once:");
        out.println(url);
    }

    private static Map<String, Object> envelope() throws IOException {
        var contract = Base64.getEncoder().encodeToString(SampleContract.pdf());
        var document = Map.of(
                "documentId", "1", "name", "Sample contract", "fileExtension", "pdf", "documentBase64", contract);
        var tabs = Map.of(
                "signHereTabs", List.of(tab(SampleContract.SIGNATURE)),
                "dateSignedTabs", List.of(tab(SampleContract.DATE)));
        var signer = Map.of(
                "recipientId",
                "1",
                "routingOrder",
                "1",
                "name",
                SIGNER,
                "email",
                SIGNER_EMAIL,
                "clientUserId",
                CLIENT_USER,
                "tabs",
                tabs);
        return Map.of(
                "emailSubject",
                "Please sign the sample contract",
                "status",
                "sent",
                "documents",
                List.of(document),
                "recipients",
                Map.of("signers", List.of(signer)));
    }

    private static Map<String, String> tab(int fromTop) {
        return Map.of("documentId", "1", "pageNumber", "1", "xPosition", "72", "yPosition", String.valueOf(fromTop));
    }

    private static Map<String, String> view(RunningServer server) {
        return Map.of(
                "userName",
                SIGNER,
                "email",
                SIGNER_EMAIL,
                "clientUserId",
                CLIENT_USER,
                "authenticationMethod",
                "none",
                "returnUrl",
                server.base() + "/health/live");
    }
}
