package dev.countersign.api.v21.envelopes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.countersign.account.User;
import dev.countersign.api.Call;
import dev.countersign.api.wire.Upload;
import dev.countersign.api.wire.WireJson;
import dev.countersign.api.wire.WireObject;
import dev.countersign.autosign.FakeStandingAuthorities;
import dev.countersign.ceremony.Corrections;
import dev.countersign.ceremony.FakeCodeSender;
import dev.countersign.ceremony.FakeCorrectionViews;
import dev.countersign.document.InMemoryDocuments;
import dev.countersign.document.SamplePdf;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeDocument;
import dev.countersign.envelope.FakeEnvelopes;
import dev.countersign.envelope.GivenEnvelope;
import dev.countersign.envelope.Placement;
import dev.countersign.identity.Caller;
import dev.countersign.identity.InMemory;
import dev.countersign.identity.InMemory.MemoryAccounts;
import dev.countersign.identity.InMemory.MemoryApplications;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.Refusal;
import dev.countersign.kernel.UserId;
import dev.countersign.sealing.SealedFiles;
import dev.countersign.store.OpenTransactions;
import dev.countersign.store.Secrets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The envelope controllers on envelopes in memory, called as the wire would call them; Sam Sender calls. */
final class GivenApi {
    static final String SIGNERS = """
            "recipients": {"signers": [{"recipientId": "1", "name": "Ann Archer", "email": "ann@example.com"}]}""";

    final MemoryAccounts accounts = new MemoryAccounts();
    final FakeEnvelopes stored = new FakeEnvelopes();
    final FakeCodeSender sender = new FakeCodeSender();
    final FakeStandingAuthorities authorities = new FakeStandingAuthorities(new InMemory.MemoryConsents());
    final User sam = new User(
            new UserId(UUID.randomUUID()),
            accounts.account.id(),
            "Sam Sender",
            "sam@example.com",
            true,
            "Active",
            Instant.EPOCH);
    final Call call = call("v2.1");
    final EnvelopesController envelopes;
    final RecipientsController recipients;
    final TabsController tabs;
    final DocumentsController documents;
    final CustomFieldsController customFields;
    final LocksController locks;
    final SignedPaperController signedPaper;
    final CorrectViewsController correctViews;
    Instant now = GivenEnvelope.T0;

    GivenApi() {
        accounts.add(sam);
        var files = new InMemoryDocuments();
        var ids = Ids.random();
        var access = new EnvelopeAccess(stored, () -> now);
        var readers = new Readers(ids, new OpenSecrets(), accounts, sender, authorities);
        var reader = new DocumentsReader(files, ids);
        var placement = new Placement(files, ids);
        var recipientsWriter = new RecipientsWriter(new OpenSecrets());
        var drafter = new EnvelopeDrafter(new ContentsReader(reader, placement, readers), ids, () -> Instant.EPOCH);
        envelopes = new EnvelopesController(
                stored,
                access,
                drafter,
                new EnvelopeWriter(recipientsWriter),
                new SearchReader(accounts),
                new AdvancedUpdate(reader, readers, placement));
        recipients = new RecipientsController(access, readers, recipientsWriter, placement);
        tabs = new TabsController(access, readers, placement);
        documents = new DocumentsController(access, reader, new NoFiles());
        customFields = new CustomFieldsController(access, readers);
        signedPaper = new SignedPaperController(access, files, ids);
        var applications = new MemoryApplications();
        var lockReader = new LockReader(applications, new OpenSecrets(), ids);
        locks = new LocksController(access, lockReader, new OpenSecrets(), () -> now);
        correctViews = new CorrectViewsController(
                access,
                lockReader,
                new Corrections(new FakeCorrectionViews(), stored, new OpenTransactions(), ids, () -> now),
                new ReturnAddresses(applications),
                () -> now);
    }

    Call call(String version) {
        var caller =
                new Caller(sam.id(), sam.name(), sam.email(), sam.admin(), sam.account(), "key", Set.of("signature"));
        return new Call(caller, accounts.account, version, "http://localhost", "192.0.2.1", null);
    }

    /** The same call with this header {@code X-DocuSign-Edit}. */
    Call editing(String edit) {
        return new Call(call.caller(), call.account(), call.version(), call.origin(), call.ip(), edit);
    }

    static WireObject json(String text) {
        return WireJson.read(text.getBytes(UTF_8));
    }

    /** The id of a draft with one document and these members besides. */
    String draft(String members) {
        return create("created", members);
    }

    String sent(String members) {
        return create("sent", members);
    }

    String create(String status, String members) {
        var document = """
                {"status": "%s", "emailSubject": "Sign", "documents": [%s], %s}""".formatted(status, document("1", "Contract", "Sign here: /sn1/ or here: /sn1/"), members);
        return create(document);
    }

    String create(String json) {
        return text(envelopes.createEnvelope(call, new Upload(json(json), List.of()), null), "envelopeId");
    }

    static String document(String id, String name, String... pages) {
        var pdf = Base64.getEncoder().encodeToString(SamplePdf.saying(pages));
        return """
                {"documentId": "%s", "name": "%s", "documentBase64": "%s"}""".formatted(id, name, pdf);
    }

    Map<String, Object> get(String id) {
        return envelopes.getEnvelope(call, id, null);
    }

    Envelope envelope(String id) {
        return stored.find(accounts.account.id(), EnvelopeAccess.id(id));
    }

    List<EnvelopeDocument> documentsOf(String id) {
        return envelope(id).contents().documents();
    }

    static String text(Map<String, Object> answer, String member) {
        return String.valueOf(answer.get(member));
    }

    @SuppressWarnings("unchecked") // answers are built of lists and maps
    static List<Map<String, Object>> list(Map<String, Object> answer, String member) {
        return (List<Map<String, Object>>) Objects.requireNonNull(answer.get(member), member);
    }

    @SuppressWarnings("unchecked") // the same
    static Map<String, Object> object(Map<String, Object> answer, String member) {
        return (Map<String, Object>) Objects.requireNonNull(answer.get(member), member);
    }

    static Refusal refusal(ThrowingCallable call) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, call), "nothing was refused");
    }

    /** Secrets that are none. */
    record OpenSecrets() implements Secrets {
        @Override
        public byte[] seal(String context, byte[] secret) {
            return secret;
        }

        @Override
        public byte[] open(String context, byte[] sealed) {
            return sealed;
        }
    }

    private record NoFiles() implements SealedFiles {
        @Override
        public byte[] document(Envelope envelope, String documentId) {
            return new byte[0];
        }

        @Override
        public byte[] combined(Envelope envelope, boolean withCertificate) {
            return new byte[0];
        }

        @Override
        public byte[] certificate(Envelope envelope) {
            return new byte[0];
        }

        @Override
        public byte[] archive(Envelope envelope) {
            return new byte[0];
        }
    }
}
