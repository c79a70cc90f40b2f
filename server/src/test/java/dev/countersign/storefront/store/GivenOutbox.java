package dev.countersign.storefront.store;

import static dev.countersign.storefront.GivenShop.ACCOUNT;
import static dev.countersign.storefront.GivenShop.BOB;
import static dev.countersign.storefront.GivenShop.DOMAIN;
import static dev.countersign.storefront.GivenShop.SHOP;
import static dev.countersign.storefront.GivenShop.T0;

import dev.countersign.job.FakeJobs;
import dev.countersign.kernel.Digest;
import dev.countersign.kernel.Ids;
import dev.countersign.store.Database;
import dev.countersign.store.MemoryBlobs;
import dev.countersign.store.TestDatabases;
import dev.countersign.storefront.Doorway;
import dev.countersign.storefront.GivenShop;
import dev.countersign.storefront.ShopCredentials;
import dev.countersign.storefront.Shops;
import dev.countersign.storefront.StorefrontAddresses;
import dev.countersign.storefront.Visitor;
import dev.countersign.storefront.confirm.AddressMail;
import dev.countersign.storefront.confirm.AddressMailJob;
import dev.countersign.storefront.confirm.ConfirmVisit;
import dev.countersign.storefront.confirm.ConfirmationDesk;
import dev.countersign.storefront.confirm.EmailAsking;
import dev.countersign.storefront.confirm.EmailConfirmations;
import dev.countersign.storefront.confirm.FakeAddressMails;
import dev.countersign.storefront.file.CustomerFile;
import dev.countersign.storefront.file.CustomerFiles;
import dev.countersign.storefront.file.FileOwner;
import dev.countersign.storefront.form.FieldType;
import dev.countersign.storefront.form.FormDefinition;
import dev.countersign.storefront.form.FormField;
import dev.countersign.storefront.form.Forms;
import dev.countersign.storefront.form.Submission;
import dev.countersign.storefront.form.Submissions;
import dev.countersign.storefront.form.Target;
import dev.countersign.storefront.record.CustomerRecord;
import dev.countersign.storefront.record.FakeAdmin;
import dev.countersign.storefront.record.Pace;
import dev.countersign.storefront.record.Standings;
import dev.countersign.storefront.record.SubmissionDesk;
import dev.countersign.storefront.record.WriteBack;
import dev.countersign.storefront.record.WriteBackJob;
import dev.countersign.storefront.record.WriteBacks;
import dev.countersign.storefront.signing.GivenSignature;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A shop with its profile form, customers in memory, and the worker on a real database. */
public final class GivenOutbox {
    public final Database database;
    public final FakeAdmin admin = new FakeAdmin();
    public final Shops shops;
    public final Forms forms;
    public final Submissions submissions;
    public final WriteBacks rows;
    public final CustomerFiles files;
    public final Pace pace;
    public final SubmissionDesk desk;
    public final EmailConfirmations confirmations;
    public final ConfirmationDesk confirming;
    public final Standings standings;
    public final FakeAddressMails mails = new FakeAddressMails();
    public Doorway door = GivenShop.DOOR;
    public Instant now = T0;
    final EmailAsking asking;
    final FakeJobs jobs = new FakeJobs();
    private final WriteBackJob job;
    private final AddressMailJob mailJob;

    private GivenOutbox(Database database) {
        this.database = database;
        var db = database.db();
        var transactions = database.transactions();
        shops = new JooqShops(db, transactions, TestDatabases.secrets(), () -> now);
        forms = new JooqForms(db, transactions, () -> now);
        submissions = new JooqSubmissions(db, transactions, jobs);
        rows = new JooqWriteBacks(db, transactions, jobs, () -> now);
        files = new JooqCustomerFiles(db, transactions, new MemoryBlobs(), TestDatabases.secrets(), Ids.random());
        pace = pace();
        confirmations = new JooqEmailConfirmations(db, transactions, TestDatabases.secrets());
        var ids = Ids.random();
        asking = new EmailAsking(confirmations, rows, jobs, transactions, ids, () -> now);
        desk = new SubmissionDesk(submissions, forms, rows, asking, jobs, transactions, () -> now);
        job = new WriteBackJob(
                shops, forms, submissions, rows, admin, admin, asking, pace, jobs, transactions, () -> now);
        mailJob = new AddressMailJob(
                confirmations, submissions, shops, asking, mails, new StorefrontAddresses(Optional.empty()), () -> now);
        confirming = new ConfirmationDesk(
                confirmations, rows, jobs, transactions, TestDatabases.derivedKeys(), ids, () -> now, () -> now);
        standings = new Standings(rows, confirmations, () -> now);
    }

    public static GivenOutbox on(Database database) {
        var outbox = new GivenOutbox(database);
        outbox.shops.add(SHOP, "hush", ShopCredentials.token("shpat_1"));
        outbox.forms.put(ACCOUNT, DOMAIN, "profile", form());
        outbox.admin.know(bob(BOB));
        return outbox;
    }

    /** Gives a file with a submission that was made. */
    public CustomerFile attach(UUID submission, String field, String name, byte[] bytes) {
        var made = submissions.find(ACCOUNT, DOMAIN, submission).orElseThrow();
        var file = new CustomerFile(UUID.randomUUID(), field, name, "pdf", bytes.length, Digest.sha256(bytes));
        files.keep(FileOwner.of(made), file, bytes, now);
        files.attach(made, List.of(file));
        return file;
    }

    /** A file whose page is still to come back. */
    void keepWaiting(String customer, String name, byte[] bytes) {
        var file = new CustomerFile(UUID.randomUUID(), "proof", name, "pdf", bytes.length, Digest.sha256(bytes));
        files.keep(new FileOwner(ACCOUNT, DOMAIN, customer, "profile"), file, bytes, now);
    }

    /** Signs a submission that was made. */
    public CustomerFile sign(UUID submission, String field, GivenSignature signature) {
        var made = submissions.find(ACCOUNT, DOMAIN, submission).orElseThrow();
        var file = files.keep(FileOwner.of(made), field, signature, now);
        files.attach(made, List.of(file));
        return file;
    }

    /** The bucket as another node sees it. */
    Pace pace() {
        return new JooqPace(database.db(), database.transactions(), () -> now);
    }

    private static CustomerRecord bob(String id) {
        var values = new HashMap<>(GivenShop.BOBS.values());
        values.put("metafields.boots.size", "44");
        values.put("default_address.city", "Ottawa");
        return new CustomerRecord(id, values, GivenShop.BOBS.tags(), "enabled");
    }

    private static FormDefinition form() {
        return GivenShop.form(
                List.of(
                        field("first_name", FieldType.TEXT, "first_name", own("first_name")),
                        field("last_name", FieldType.TEXT, "last_name", own("last_name")),
                        field("email", FieldType.EMAIL, "email", own("email")),
                        field("phone", FieldType.PHONE, "phone", own("phone")),
                        field("note", FieldType.TEXTAREA, "", Target.to(Target.Kind.NOTE, "append")),
                        field(
                                "size",
                                FieldType.NUMBER,
                                "metafields.boots.size",
                                new Target(Target.Kind.METAFIELD, "size", "boots", "number_integer")),
                        field("vip", FieldType.CHECKBOX, "", Target.to(Target.Kind.TAG, "vip")),
                        field("city", FieldType.TEXT, "default_address.city", Target.to(Target.Kind.ADDRESS, "city"))),
                FormDefinition.Mode.UPDATE,
                new FormDefinition.Audience(List.of(), List.of()),
                3);
    }

    private static Target own(String name) {
        return Target.to(Target.Kind.CUSTOMER, name);
    }

    private static FormField field(String name, FieldType type, String prefill, Target target) {
        return new FormField(
                name,
                type,
                name,
                false,
                null,
                type.longest(),
                List.of(),
                null,
                prefill,
                target,
                FormField.OnConflict.REVIEW);
    }

    public UUID submit(Map<String, String> answers) {
        return submit(BOB, answers);
    }

    /** By a customer the shop knows, unless he is called 404. */
    public UUID submit(String customer, Map<String, String> answers) {
        if (!customer.equals(BOB) && !customer.equals("404")) {
            admin.know(bob(customer));
        }
        return accept(customer, answers, Submission.State.ACCEPTED);
    }

    public UUID hold(Map<String, String> answers) {
        return accept(BOB, answers, Submission.State.WAITING);
    }

    /** Its envelope is being signed. */
    UUID signing(Map<String, String> answers) {
        return accept(BOB, answers, Submission.State.SIGNING);
    }

    private UUID accept(String customer, Map<String, String> answers, Submission.State state) {
        var id = UUID.randomUUID();
        var base = new HashMap<String, String>();
        form().fields().stream()
                .filter(field -> !field.prefill().isEmpty())
                .forEach(field -> base.put(field.name(), bob(customer).value(field.prefill())));
        submissions.accept(new Submission(
                id,
                ACCOUNT,
                DOMAIN,
                customer,
                "profile",
                1,
                id.toString(),
                base,
                answers,
                Submission.BY_SIGNATURE,
                door,
                state,
                now,
                "192.0.2.1",
                null));
        return id;
    }

    public WriteBack row(UUID id) {
        return rows.find(ACCOUNT, DOMAIN, id).orElseThrow();
    }

    /** Runs what is due. */
    public void work() {
        try {
            jobs.runDue(now, job);
            jobs.runDue(now, mailJob);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** The customer at his page, logged in. */
    Visitor visitor(String customer) {
        return new Visitor(SHOP, customer, door, "https://" + DOMAIN, "192.0.2.1", null);
    }

    /** Opens the page of the link and presses its button. */
    ConfirmVisit confirm(String customer, String token) {
        var page = confirming.open(visitor(customer), token);
        var pageToken = page instanceof ConfirmVisit.Asked asked ? asked.token() : "";
        return confirming.confirm(visitor(customer), token, pageToken);
    }

    /** The job of a mail runs once more than it should. */
    void sendAgain(AddressMail.Kind kind, UUID confirmation) {
        mailJob.run(kind + "/" + ACCOUNT + "/" + confirmation);
    }

    FakeJobs jobs() {
        return jobs;
    }

    /** A job whose server died is found abandoned. */
    void askAgain() {
        jobs.soon(WriteBackJob.NAME, ACCOUNT + "/" + DOMAIN + "/" + BOB);
    }

    public void pass(Duration time) {
        now = now.plus(time);
        work();
    }
}
