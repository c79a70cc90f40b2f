package dev.countersign.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The main job, played without a browser: an application sends the sample contract, and its signer signs it. */
final class Rehearsal {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RunningServer server;
    private final String envelopes;
    private final String token;

    private Rehearsal(RunningServer server, String envelopes, String token) {
        this.server = server;
        this.envelopes = envelopes;
        this.token = token;
    }

    static Rehearsal at(Quickstart quickstart) {
        var server = RunningServer.required(quickstart);
        return new Rehearsal(
                server,
                "/restapi/v2.1/accounts/" + quickstart.accountId() + "/envelopes",
                "Bearer " + new JwtGrant(server, quickstart).token());
    }

    void play() {
        var envelope = envelopes + "/"
                + server.postJson(envelopes, SampleEnvelope.envelope(), "Authorization", token)
                        .path("envelopeId")
                        .asString();
        sign(envelope);
        awaitCompleted(envelope);
        server.get(envelope + "/documents/combined", "Authorization", token);
    }

    private void sign(String envelope) {
        var asked = SampleEnvelope.view(server.base() + "/health/live");
        var url = server.postJson(envelope + "/views/recipient", asked, "Authorization", token)
                .path("url")
                .asString();
        var session = server.redirect(url);
        server.redirectOfForm(session + "/consent", Map.of("agree", "true"));
        var signature = Map.of("method", "typed", "name", SampleEnvelope.SIGNER, "initials", "DS", "face", "script-1");
        server.postJson(session + "/signature", signature);
        server.postJson(session + "/finish", finish(envelope, server.get(session)));
    }

    private Map<String, Object> finish(String envelope, String page) {
        var values = new LinkedHashMap<String, String>();
        server.getJson(envelope + "/recipients/1/tabs", "Authorization", token)
                .path("signHereTabs")
                .forEach(tab -> values.put(tab.path("tabId").asString(), "signed"));
        return Map.of(
                "values", values,
                "documents", member(page, "data-documents"),
                "signature", member(page, "id=\"ink\" hidden data-id"));
    }

    private static String member(String html, String name) {
        var found = Pattern.compile(name + "=\"([^\"]*)\"").matcher(html);
        return found.find() ? found.group(1) : "";
    }

    private void awaitCompleted(String envelope) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!status(envelope).equals("completed")) {
            if (System.nanoTime() > end) {
                throw new Failure("An envelope was not completed within " + PATIENCE.toSeconds() + " seconds.");
            }
            pause();
        }
    }

    private String status(String envelope) {
        return server.getJson(envelope, "Authorization", token).path("status").asString();
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            throw new Failure("Interrupted.");
        }
    }
}
