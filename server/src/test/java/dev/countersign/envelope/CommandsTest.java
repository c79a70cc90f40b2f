package dev.countersign.envelope;

import static dev.countersign.envelope.GivenEnvelope.given;
import static dev.countersign.envelope.GivenEnvelope.named;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.envelope.EnvelopeEvent.*;
import dev.countersign.envelope.recipient.Progress;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.recipient.Routing;
import dev.countersign.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Thousands of commands in random order: whatever senders and recipients do, nobody is stuck and nothing is undone. */
class CommandsTest {
    private static final int ENVELOPES = Boolean.getBoolean("check.full") ? 100_000 : 2_000;
    private static final int COMMANDS = 40;

    private Instant now = GivenEnvelope.T0;

    @Test
    void noSequenceOfCommandsEndsWhereNobodyCanAct() {
        for (var seed = 0; seed < ENVELOPES; seed++) {
            var random = new Random(seed);
            var envelope = some(random);
            var said = new ArrayList<String>();
            for (var step = 0; step < COMMANDS && envelope.status().isInProcess(); step++) {
                var after = tried(envelope, random, said);
                check(envelope, after, "seed " + seed + ": " + said);
                envelope = after;
            }
            if (envelope.status().isInProcess()) {
                check(envelope, finished(envelope, said), "seed " + seed + ": " + said);
            }
        }
    }

    private static Envelope some(Random random) {
        var given = given();
        for (var i = 0; i < 1 + random.nextInt(4); i++) {
            var order = 1 + random.nextInt(3);
            switch (random.nextInt(5)) {
                case 0 -> given.copy("copy" + i, order);
                case 1 -> given.embedded("signer" + i, order, "app-" + i);
                case 2 -> given.inPerson("signer" + i, order);
                case 3 -> given.seal("seal" + i, order);
                default -> given.signer("signer" + i, order);
            }
        }
        return given.signer("last", 1 + random.nextInt(3)).sent();
    }

    /** The envelope after the command, or as it was where the command is refused. */
    private Envelope tried(Envelope envelope, Random random, List<String> said) {
        now = now.plusSeconds(1);
        var command = command(envelope, random, said);
        try {
            return folded(envelope, command);
        } catch (Refusal refusal) {
            said.add("(" + refusal.code() + ")");
            return envelope;
        }
    }

    private Envelope folded(Envelope envelope, Function<Envelope, List<EnvelopeEvent>> verb) {
        var after = envelope;
        for (var fact : verb.apply(envelope)) {
            after = after.after(fact, now, "192.0.2.1");
        }
        return after;
    }

    private static Function<Envelope, List<EnvelopeEvent>> command(
            Envelope envelope, Random random, List<String> said) {
        var recipients = envelope.contents().recipients();
        var r = recipients.get(random.nextInt(recipients.size()));
        var order = 1 + random.nextInt(4);
        var kind = random.nextInt(17);
        said.add(kind + " " + r.id() + " " + order);
        return switch (kind) {
            case 0, 1 -> e -> e.sign(r.id(), List.of(), null);
            case 2 -> e -> e.view(r.id());
            case 3 -> e -> e.failAccessCode(r.id(), 2);
            case 4 -> e -> new Identification(e).fail(r.id(), 2);
            case 5 -> Envelope::resend;
            case 6 -> e -> e.unlock(r.id());
            case 7 -> e -> new Correcting(e).correctRecipient(moved(r, order), random.nextBoolean());
            case 8 -> e -> new Correcting(e).correctRecipient(named(r, "other" + random.nextInt(9)), true);
            case 9 -> e -> new Correcting(e).removeRecipients(List.of(r.id()));
            case 10 ->
                e -> new Correcting(e).addRecipients(List.of(another(r, "new" + random.nextInt(99), order)), List.of());
            case 11 -> e -> new PaperSigning(e).choose(r.id());
            case 12 ->
                e -> new PaperSigning(e).upload(r.id(), e.contents().documents().getFirst());
            case 13 -> e -> new Handover(e).reassign(to(r, random), new UUID(1, random.nextLong()), "leave");
            case 14 -> e -> e.pause(r.id());
            case 15 -> e -> e.resend(Set.of(r.id()));
            default -> e -> random.nextInt(6) == 0 ? e.decline(r.id(), "no") : e.requestHelp(r.id());
        };
    }

    private static Recipient moved(Recipient r, int order) {
        return new Recipient(
                r.type(),
                r.id(),
                r.guid(),
                r.userId(),
                r.name(),
                r.email(),
                order,
                r.clientUserId(),
                r.accessCode(),
                r.note(),
                r.arrangement(),
                r.progress(),
                r.rest());
    }

    private static Recipient another(Recipient r, String id, int order) {
        var fresh = moved(r, order);
        return new Recipient(
                fresh.type(),
                id,
                UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)),
                fresh.userId(),
                id,
                id + "@example.com",
                order,
                fresh.clientUserId(),
                null,
                null,
                fresh.arrangement(),
                Progress.NONE,
                fresh.rest());
    }

    private static Recipient to(Recipient r, Random random) {
        var name = "heir" + random.nextInt(9);
        return r.handedTo(new UUID(2, random.nextLong()), r.userId(), name, name + "@example.com");
    }

    /** In process somebody can act, and the ones who are locked out can be let in; what was finished stays. */
    private static void check(Envelope before, Envelope after, String said) {
        if (after.status().isInProcess()) {
            assertThat(Routing.active(after.contents().recipients()).isEmpty())
                    .as(said)
                    .isEqualTo(after.hasNobodyLeft());
            assertThat(Routing.due(after.contents().recipients())).as(said).isEmpty();
            assertThat(Blockers.of(after, List.of(), GivenEnvelope.T0)).as(said).isNotEmpty();
        }
        var now = byGuid(after);
        byGuid(before).forEach((guid, old) -> {
            if (!old.isUnfinished()) {
                assertThat(now.get(guid)).as(said).isEqualTo(old);
            }
        });
    }

    private static Map<UUID, Recipient> byGuid(Envelope envelope) {
        var all = new HashMap<UUID, Recipient>();
        envelope.contents().recipients().forEach(r -> all.put(r.guid(), r));
        return all;
    }

    /** Everyone who is left is let in and signs: the envelope gets to its end. */
    private Envelope finished(Envelope envelope, List<String> said) {
        var after = envelope;
        while (after.status().isInProcess()) {
            said.add("finish");
            if (after.hasNobodyLeft()) {
                return folded(after, Envelope::resend);
            }
            var next = Routing.active(after.contents().recipients()).getFirst();
            after = folded(after, e -> e.unlock(next.id()));
            after = folded(after, e -> e.sign(next.id(), List.of(), null));
        }
        assertThat(after.status()).isEqualTo(EnvelopeStatus.SIGNED);
        return after;
    }
}
