package dev.countersign.bench;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/** Envelopes created and sent through the API: ten pages, two signers, twenty tabs, a new file each time. */
final class CreateBench implements Bench.Run {
    private static final int CLIENTS = 16;

    @Override
    public void run(Report report, Duration load) throws Exception {
        var ordinary = Samples.ordinary(Samples.twoSigners());
        var dense = Samples.dense(Samples.twoSigners());
        var bare = bareCommits(ordinary, load);
        var floor = bareWork(ordinary, load);
        try (var server = RunningServer.start()) {
            var client = new Client(server);
            var created = Load.perSecond(CLIENTS, load, () -> client.create(ordinary.body()));
            var fromDense = Load.perSecond(CLIENTS, load, () -> client.create(dense.body()));
            report.floor("a durable commit of the same bytes, one after the other", bare, "1/s");
            report.floor("base64, SHA-256, JSON and durable group commit, no HTTP", floor, "1/s");
            report.atLeast("created, 16 clients, file of " + kilobytes(ordinary), created, "envelopes/s", 100);
            report.atLeast("created, part of the floor", created / floor, "", 0.3);
            report.figure("created, 16 clients, text-dense file of " + kilobytes(dense), fromDense, "envelopes/s");
            var bytes = (double) dense.file().length / ordinary.file().length;
            report.atMost("cost of a text-dense file against its bytes", created / fromDense / bytes, "times", 1);
            report.atMost("resident memory after that", server.residentMegabytes(), "MB", 700);
        }
    }

    private static String kilobytes(Samples samples) {
        return samples.file().length / 1024 + " KB";
    }

    private static double bareCommits(Samples samples, Duration load) throws Exception {
        try (var file = new Floors.DurableFile()) {
            return Load.perSecond(1, load.dividedBy(4), () -> file.commit(samples.file()));
        }
    }

    private static double bareWork(Samples samples, Duration load) throws Exception {
        try (var writer = new GroupedWriter()) {
            return Load.perSecond(CLIENTS, load.dividedBy(2), () -> work(samples.body(), writer));
        }
    }

    private static void work(byte[] body, GroupedWriter writer) throws Exception {
        var json = JsonMapper.shared().readTree(body);
        var file = Base64.getDecoder()
                .decode(json.at("/documents/0/documentBase64").asString());
        var sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        writer.write(sha256, file, JsonMapper.shared().writeValueAsBytes(json.path("recipients")));
    }
}
