package dev.countersign.cli;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    public Integer call() throws IOException, JOSEException {
        var quickstart = Quickstart.read(data).orElseThrow(this::noServer);
        var server = RunningServer.of(quickstart).orElseThrow(this::noServer);
        var token = "Bearer " + token(server, quickstart);
        var envelopes = "/restapi/v2.1/accounts/" + quickstart.accountId() + "/envelopes";
        var envelope = server.postJson(envelopes, envelope(), "Authorization", token)
                .path("envelopeId")
                .asString();
        var view =
                server.postJson(envelopes + "/" + envelope + "/views/recipient", view(server), "Authorization", token);
        tell(envelope, view.path("url").asString());
        return 0;
    }

    private Failure noServer() {
        return new Failure("No server is running on " + data + ": start one with countersign serve.");
    }

    private void tell(String envelope, String url) {
        var out = spec.commandLine().getOut();
        out.println("Envelope " + envelope + " waits for " + SIGNER + ".");
        out.println("Open this link within five minutes; it works once:");
        out.println(url);
    }

    private static String token(RunningServer server, Quickstart quickstart) throws IOException, JOSEException {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(quickstart.integrationKey())
                .subject(quickstart.userId())
                .audience(audience(quickstart))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)))
                .claim("scope", "signature impersonation")
                .build();
        var assertion = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
        var pem = Files.readString(Path.of(quickstart.privateKeyFile()));
        assertion.sign(new RSASSASigner(JWK.parseFromPEMEncodedObjects(pem).toRSAKey()));
        var fields =
                Map.of("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion", assertion.serialize());
        return server.postForm("/oauth/token", fields).path("access_token").asString();
    }

    private static String audience(Quickstart quickstart) {
        return Objects.requireNonNullElseGet(
                quickstart.oAuthBasePath(),
                () -> URI.create(quickstart.restBasePath()).getAuthority());
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
