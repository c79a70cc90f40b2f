package dev.countersign.autosign;

import dev.countersign.account.User;
import dev.countersign.account.signature.FakeUserSignatures;
import dev.countersign.account.signature.SignatureBook;
import dev.countersign.account.signature.SignatureBook.Wish;
import dev.countersign.account.signature.SignatureFont;
import dev.countersign.account.signature.SignaturePictures;
import dev.countersign.account.signature.UserSignature.Look;
import dev.countersign.envelope.EditLock;
import dev.countersign.envelope.EditLocking;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.FakeEnvelopes;
import dev.countersign.envelope.GivenEnvelope;
import dev.countersign.envelope.recipient.Arrangement;
import dev.countersign.envelope.recipient.Arrangement.AutoSign;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.identity.Application;
import dev.countersign.identity.InMemory.MemoryAccounts;
import dev.countersign.identity.InMemory.MemoryConsents;
import dev.countersign.job.FakeJobs;
import dev.countersign.kernel.Actor;
import dev.countersign.kernel.Digest;
import dev.countersign.kernel.Extras;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.UserId;
import dev.countersign.store.MemoryBlobs;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sam, who gave the shop his standing authority and keeps a signature, and envelopes that ask for it. */
final class GivenAutomatic {
    final FakeEnvelopes envelopes = new FakeEnvelopes();
    final FakeJobs jobs = new FakeJobs();
    final Map<String, byte[]> pictures = new HashMap<>();
    final SignatureBook book;
    final User sam;
    final StandingAuthority authority;
    Instant now = GivenEnvelope.T0;

    private final MemoryAccounts accounts = new MemoryAccounts();
    private final FakeStandingAuthorities authorities = new FakeStandingAuthorities(new MemoryConsents());
    private final SignAutomatically job;

    GivenAutomatic() {
        sam = user("Sam Sender", "sam@example.com", "Active");
        accounts.add(sam);
        book = new SignatureBook(new FakeUserSignatures(), Ids.random(), () -> GivenEnvelope.T0);
        authority = authorities.give(
                sam, Application.publicClient("shop", "The shop", sam.account(), List.of(), now), by(sam));
        var blobs = new MemoryBlobs(pictures);
        var kept = new KeptSignatures(new SignaturePictures(blobs), blobs);
        var leaves = new Leaves(accounts, authorities, book, kept);
        job = new SignAutomatically(envelopes, envelopes, leaves, accounts, jobs, () -> now);
        envelopes.followedBy(new QueueAutomaticSigning(envelopes, jobs));
    }

    private static User user(String name, String email, String status) {
        return new User(new UserId(new UUID(7, 7)), GivenEnvelope.ACCOUNT, name, email, false, status, Instant.EPOCH);
    }

    static Actor by(User user) {
        return new Actor(Actor.Kind.CONSOLE, user.id().toString(), user.name(), user.email(), null);
    }

    /** Sam keeps a signature, written, or where there is one a picture. */
    GivenAutomatic keeps(@Nullable String image) {
        var look = new Look("S. Sender", "SS", SignatureFont.DOCUSIGN_2, image, null);
        book.create(sam, new Wish(look, true, Extras.NONE));
        return this;
    }

    void revokes() {
        authorities.revoke(sam.account(), sam.id(), authority.id(), by(sam));
    }

    void leavesTheAccount() {
        accounts.add(user(sam.name(), sam.email(), "Closed"));
    }

    /** Sends an envelope in which the recipient {@code sam} is Sam, to be signed for automatically. */
    Envelope sends(GivenEnvelope given) {
        var draft = given.draft();
        var recipients =
                draft.contents().recipients().stream().map(this::automatic).toList();
        return envelopes.send(Envelope.draft(
                draft.account(),
                draft.id(),
                draft.sender(),
                draft.contents().withRecipients(recipients),
                GivenEnvelope.T0,
                null));
    }

    private Recipient automatic(Recipient r) {
        return r.id().equals("sam")
                ? GivenEnvelope.named(r, "sam", sam.id().value())
                        .with(Arrangement.NONE.with(new AutoSign(authority.id(), "shop")))
                : r;
    }

    void isLocked(Envelope envelope, Instant until) {
        var lock = new EditLock(
                Digest.sha256("token"),
                "sealed",
                sam.id(),
                "Sam",
                sam.email(),
                "shop",
                "edit",
                false,
                300,
                until,
                null);
        envelopes.does("sam", envelope, e -> new EditLocking(e).take(lock, now));
    }

    int run() throws Exception {
        return jobs.runDue(now, job);
    }

    /** Does the job once more, as after a crash. */
    void runAgain(Envelope envelope) {
        job.run(new Turn(envelope.account(), envelope.id(), "sam").instance());
    }

    Envelope now(Envelope envelope) {
        return envelopes.find(envelope.account(), envelope.id());
    }

    Recipient sam(Envelope envelope) {
        return now(envelope).recipient("sam");
    }
}
