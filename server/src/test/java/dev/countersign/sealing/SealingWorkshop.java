package dev.countersign.sealing;

import dev.countersign.account.Account;
import dev.countersign.account.AccountSettings;
import dev.countersign.account.Accounts;
import dev.countersign.account.User;
import dev.countersign.account.UserFilter;
import dev.countersign.document.Documents;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeEvent.ConsentAccepted;
import dev.countersign.envelope.EnvelopeEvent.ViewUrlCreated;
import dev.countersign.envelope.FakeEnvelopes;
import dev.countersign.envelope.GivenEnvelope;
import dev.countersign.envelope.PaperSigning;
import dev.countersign.envelope.tab.Tab;
import dev.countersign.envelope.tab.TabType;
import dev.countersign.envelope.tab.TabValue;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Page;
import dev.countersign.kernel.UserId;
import dev.countersign.kernel.WallClock;
import dev.countersign.seal.PageSize;
import dev.countersign.seal.SealingIdentity;
import dev.countersign.seal.TextIndex;
import dev.countersign.store.Blobs;
import dev.countersign.store.MemoryBlobs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** The room with everything around it in memory. */
final class SealingWorkshop {
    private static final WallClock CLOCK = WallClock.system();
    private static final SealingKeys KEYS = new SealingKeys(new OneIdentity(), CLOCK);

    final FakeEnvelopes envelopes = new FakeEnvelopes();
    final Map<String, byte[]> kept = new HashMap<>();
    final byte[] original = onePage();
    private final Blobs blobs = new MemoryBlobs(kept);
    private final Sealing sealing = Sealing.of(new KeptDocuments(), blobs, new OneAccount(), envelopes, KEYS, CLOCK);

    SealEnvelope job() {
        return new SealEnvelope(envelopes, envelopes, sealing.documents());
    }

    DocumentSealing documents() {
        return sealing.documents();
    }

    SealingSelfTest selfTest() {
        return new SealingSelfTest(KEYS);
    }

    SealedFiles files() {
        return sealing.files();
    }

    /** Ann signs, initials, ticks and types; Carl gets a copy. */
    Envelope signedByAnn() {
        var sha256 = blobs.put(original);
        var sent = envelopes.send(GivenEnvelope.given()
                .document(sha256)
                .signer("ann", 1)
                .tab(TabType.SIGN_HERE, "ann", 80, 120)
                .tab(TabType.INITIAL_HERE, "ann", 240, 120)
                .tab(TabType.CHECKBOX, "ann", 80, 200)
                .tab(TabType.TEXT, "ann", 120, 200)
                .copy("carl", 2)
                .draft());
        envelopes.does(
                "ann",
                sent,
                _ -> List.of(
                        new ViewUrlCreated("ann", "SingleSignOn_SAML", null, "assertion-7", "sso.example"),
                        new ConsentAccepted("ann", "c0ffee")));
        return envelopes.does(
                "ann",
                sent,
                e -> e.sign(
                        "ann",
                        e.contents().tabs().stream()
                                .map(SealingWorkshop::filled)
                                .toList(),
                        GivenEnvelope.signature("Ann Example")));
    }

    /** Ann signed on paper, and this person uploaded the scan. */
    Envelope signedOnPaperBy(String uploader) {
        var sent = envelopes.send(GivenEnvelope.given()
                .document(blobs.put(original))
                .signer("ann", 1)
                .draft());
        var scan = new Documents.Stored(
                blobs.put(original), original.length, List.of(new PageSize(612, 792)), false, List.of());
        return envelopes.does(uploader, sent, e -> {
            var paper = new PaperSigning(e);
            return paper.upload("ann", paper.document("ann", UUID.randomUUID(), scan));
        });
    }

    String instance(Envelope envelope) {
        return QueueSealing.instance(envelope.account(), envelope.id());
    }

    Envelope now(Envelope envelope) {
        return envelopes.find(envelope.account(), envelope.id());
    }

    private static TabValue filled(Tab tab) {
        return new TabValue(
                tab.id(),
                switch (tab.type().filling()) {
                    case SIGNATURE, INITIALS -> "signed";
                    case CHECK -> "true";
                    case TEXT, AUTOMATIC -> "Blue ink";
                });
    }

    static byte[] onePage() {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.LETTER));
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class OneIdentity implements SealingIdentities {
        private @Nullable SealingIdentity identity;

        @Override
        public Optional<SealingIdentity> load() {
            return Optional.ofNullable(identity);
        }

        @Override
        public void addIfAbsent(SealingIdentity fresh, Instant at) {
            identity = identity == null ? fresh : identity;
        }
    }

    private final class KeptDocuments implements Documents {
        @Override
        public Stored keep(byte[] bytes, String name, String path) {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] bytes(String sha256) {
            return blobs.get(sha256).orElseThrow(() -> new IllegalStateException("no document " + sha256));
        }

        @Override
        public TextIndex text(String sha256) {
            throw new UnsupportedOperationException();
        }
    }

    private record OneAccount() implements Accounts {
        @Override
        public Account find(AccountId id) {
            return new Account(id, "1", "Example", Instant.EPOCH, AccountSettings.DEFAULT);
        }

        @Override
        public Optional<Account> named(String guidOrNumber) {
            return Optional.empty();
        }

        @Override
        public List<Account> all() {
            return List.of();
        }

        @Override
        public Page<User> users(AccountId account, UserFilter filter, int start, int count) {
            return new Page<>(List.of(), 0, 0);
        }

        @Override
        public Optional<User> user(UserId id) {
            return Optional.empty();
        }

        @Override
        public Optional<User> userByEmail(AccountId account, String email) {
            return Optional.empty();
        }

        @Override
        public List<User> usersByEmail(String email) {
            return List.of();
        }

        @Override
        public void add(Account account) {}

        @Override
        public void add(User user) {}
    }
}
