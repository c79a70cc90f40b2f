package dev.countersign.storefront;

import dev.countersign.ceremony.Contract;
import dev.countersign.document.Documents;
import dev.countersign.envelope.EnvelopeContents;
import dev.countersign.envelope.EnvelopeDocument;
import dev.countersign.envelope.Envelopes;
import dev.countersign.envelope.Sender;
import dev.countersign.envelope.recipient.Arrangement;
import dev.countersign.envelope.recipient.Progress;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.recipient.RecipientType;
import dev.countersign.envelope.tab.Tab;
import dev.countersign.envelope.tab.TabStyle;
import dev.countersign.envelope.tab.TabType;
import dev.countersign.kernel.Extras;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.UserId;
import dev.countersign.store.Transactions;
import dev.countersign.storefront.file.GivenUploads;
import dev.countersign.storefront.form.AfterSigning;
import dev.countersign.storefront.form.AfterSigning.Source;
import dev.countersign.storefront.form.FieldType;
import dev.countersign.storefront.form.FormDefinition;
import dev.countersign.storefront.form.Signing;
import dev.countersign.storefront.form.SigningTemplates;
import dev.countersign.storefront.form.Submission;
import dev.countersign.storefront.form.Submissions;
import dev.countersign.storefront.form.Target;
import dev.countersign.storefront.form.Target.Kind;
import dev.countersign.storefront.signing.SigningStart;
import dev.countersign.storefront.signing.Signings;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A form that ends in the signature of a rental agreement, and what flows back from it. */
public final class GivenSigning {
    public static final String ROLE = "customer";
    private static final UserId SAM = new UserId(new UUID(3, 3));

    private GivenSigning() {}

    public static FormDefinition agreement(Documents documents, Recipient... others) {
        var profile = GivenShop.form(
                List.of(GivenShop.field("phone", FieldType.PHONE, "Phone", true, "phone")),
                FormDefinition.Mode.SIGN,
                new FormDefinition.Audience(List.of(), List.of()),
                10);
        return new FormDefinition(
                "Rental agreement",
                "Tell us how to reach you, then sign.",
                profile.fields(),
                FormDefinition.Mode.SIGN,
                true,
                profile.audience(),
                10,
                Map.of(),
                signing(documents, others));
    }

    /** The same form, where the signature is given with the answers. */
    public static FormDefinition signedAtOnce(Documents documents) {
        var form = agreement(documents);
        var fields = new java.util.ArrayList<>(form.fields());
        fields.addAll(List.of(GivenUploads.signature(), GivenUploads.initials()));
        return new FormDefinition(
                form.title(),
                form.intro(),
                fields,
                form.mode(),
                form.inTheme(),
                form.audience(),
                form.perCustomerPerDay(),
                form.texts(),
                form.signing());
    }

    public static Signing signing(Documents documents, Recipient... others) {
        return new Signing(
                "",
                contents(documents, others),
                ROLE,
                Map.of("Phone", "phone"),
                new Sender(SAM, "Sam Sender", "sam@example.com", null),
                List.of(
                        new AfterSigning(Source.TAB, "Delivery", Target.to(Kind.ADDRESS, "address1")),
                        new AfterSigning(
                                Source.TAB, "Signed on", new Target(Kind.METAFIELD, "signed_on", "esign", "date")),
                        new AfterSigning(Source.TEXT, "renter", Target.to(Kind.TAG, "renter")),
                        new AfterSigning(Source.PDF_LINK, "", new Target(Kind.METAFIELD, "contract", "esign", "url"))));
    }

    public static EnvelopeContents contents(Documents documents, Recipient... others) {
        var customer = recipient("1", "Customer", 1, new Extras(Map.of("roleName", ROLE)));
        var all = new java.util.ArrayList<>(List.of(customer));
        all.addAll(List.of(others));
        return new EnvelopeContents(
                "Rental agreement 2027", "", List.of(document(documents)), all, tabs(), List.of(), Extras.NONE);
    }

    public static Recipient recipient(String id, String name, int order, Extras rest) {
        return new Recipient(
                RecipientType.SIGNER,
                id,
                UUID.randomUUID(),
                UUID.randomUUID(),
                name,
                name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@example.com",
                order,
                null,
                null,
                null,
                Arrangement.NONE,
                Progress.NONE,
                rest);
    }

    private static EnvelopeDocument document(Documents documents) {
        var kept = documents.keep(Contract.pdf(), "agreement.pdf", "documents[0]");
        return new EnvelopeDocument(
                "1",
                UUID.randomUUID(),
                "Rental agreement",
                1,
                kept.sha256(),
                kept.size(),
                kept.pages(),
                true,
                Extras.NONE);
    }

    private static List<Tab> tabs() {
        return List.of(
                tab(TabType.TEXT, "Phone", 1, 120, true, 160),
                tab(TabType.TEXT, "Delivery", 1, 160, true, 160),
                tab(TabType.CHECKBOX, "Newsletter", 1, 200, false, 16),
                tab(TabType.INITIAL_HERE, "Initials", 2, 300, true, 40),
                tab(TabType.SIGN_HERE, "Signature", 3, 400, true, 80),
                tab(TabType.DATE_SIGNED, "Signed on", 3, 450, false, 84));
    }

    private static Tab tab(TabType type, String label, int page, float y, boolean required, float width) {
        return new Tab(
                UUID.randomUUID(),
                type,
                "1",
                "1",
                page,
                72,
                y,
                width,
                type.height(),
                label,
                "",
                null,
                null,
                required,
                false,
                Tab.LONGEST,
                null,
                null,
                1,
                TabStyle.DEFAULT,
                null,
                Extras.NONE);
    }

    /** Starts envelopes, for customers as {@link GivenShop} has them. */
    public static Start start(
            Submissions submissions, Signings signings, Envelopes envelopes, Transactions transactions, Ids ids) {
        var start = new SigningStart(
                submissions,
                signings,
                envelopes,
                SigningTemplates.NONE,
                (_, _) -> new UUID(7, 7),
                transactions,
                ids,
                () -> GivenShop.T0);
        return (submission, signing) -> start.accept(submission, signing, GivenShop.BOBS);
    }

    /** Takes a submission of Bob's. */
    public interface Start {
        boolean accept(Submission submission, Signing signing);
    }

    /** Another one, who signs after the customer and comes by mail. */
    public static Recipient countersigner() {
        return recipient("2", "Mia Merchant", 2, Extras.NONE);
    }
}
