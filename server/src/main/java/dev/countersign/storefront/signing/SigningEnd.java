package dev.countersign.storefront.signing;

import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeEvent;
import dev.countersign.envelope.EnvelopeEvent.Completed;
import dev.countersign.envelope.EnvelopeEvent.Declined;
import dev.countersign.envelope.EnvelopeEvent.Voided;
import dev.countersign.envelope.Envelopes;
import dev.countersign.envelope.tab.Tab;
import dev.countersign.envelope.tab.TabType;
import dev.countersign.history.Fact;
import dev.countersign.history.Follower;
import dev.countersign.history.Recorded;
import dev.countersign.job.Jobs;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.kernel.EnvelopeId;
import dev.countersign.storefront.Shops;
import dev.countersign.storefront.StorefrontAddresses;
import dev.countersign.storefront.form.AfterSigning;
import dev.countersign.storefront.form.Forms;
import dev.countersign.storefront.form.StoredForm;
import dev.countersign.storefront.form.Submission;
import dev.countersign.storefront.form.Submissions;
import dev.countersign.storefront.form.Target;
import dev.countersign.storefront.record.WriteBack;
import dev.countersign.storefront.record.WriteBack.State;
import dev.countersign.storefront.record.WriteBackJob;
import dev.countersign.storefront.record.WriteBacks;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Hears that an envelope of a shop has ended: what was signed is written back, what was not is not. */
public final class SigningEnd implements Follower {
    private static final DateTimeFormatter SIGNED_ON = DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ROOT);

    private final Signings signings;
    private final Submissions submissions;
    private final WriteBacks rows;
    private final Forms forms;
    private final Envelopes envelopes;
    private final Shops shops;
    private final StorefrontAddresses addresses;
    private final Jobs jobs;
    private final BusinessClock clock;

    public SigningEnd(
            Signings signings,
            Submissions submissions,
            WriteBacks rows,
            Forms forms,
            Envelopes envelopes,
            Shops shops,
            StorefrontAddresses addresses,
            Jobs jobs,
            BusinessClock clock) {
        this.signings = signings;
        this.submissions = submissions;
        this.rows = rows;
        this.forms = forms;
        this.envelopes = envelopes;
        this.shops = shops;
        this.addresses = addresses;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public void follow(Recorded<? extends Fact> recorded) {
        if (recorded.fact() instanceof EnvelopeEvent event) {
            switch (event) {
                case Completed _ -> of(recorded, this::completed);
                case Declined declined -> of(recorded, s -> ended(s, "It was declined: " + declined.reason()));
                case Voided voided -> of(recorded, s -> ended(s, "The envelope was voided: " + voided.reason()));
                default -> {} // nothing else ends it
            }
        }
    }

    private void of(Recorded<? extends Fact> recorded, Consumer<ShopSigning> then) {
        signings.ofEnvelope(recorded.account(), new EnvelopeId(recorded.subject()))
                .filter(signing -> !isDecided(signing))
                .ifPresent(then);
    }

    /** What was rejected or forgotten meanwhile is given nothing of the envelope. */
    private boolean isDecided(ShopSigning signing) {
        return rows.find(signing.account(), signing.shop(), signing.submission())
                .filter(row -> row.state() != State.SIGNING)
                .isPresent();
    }

    private void completed(ShopSigning signing) {
        var submission = submissions
                .find(signing.account(), signing.shop(), signing.submission())
                .orElseThrow();
        var form = forms.version(submission.account(), submission.shop(), submission.form(), submission.formVersion())
                .orElseThrow();
        var envelope = envelopes.find(signing.account(), signing.envelope());
        submissions.signed(submission.account(), submission.shop(), submission.id(), after(submission, form, envelope));
        move(signing, row -> row.againAt(clock.instant(), null, null));
        jobs.soon(WriteBackJob.NAME, submission.line());
    }

    private Map<String, String> after(Submission submission, StoredForm form, Envelope envelope) {
        var values = new LinkedHashMap<String, String>();
        var made = form.definition().signing();
        if (made != null) {
            made.after().forEach(part -> values.put(part.name(), value(part, submission, envelope)));
        }
        return values;
    }

    private String value(AfterSigning part, Submission submission, Envelope envelope) {
        return switch (part.source()) {
            case TEXT -> part.of();
            case PDF_LINK ->
                shops.find(submission.account(), submission.shop())
                        .map(shop -> addresses.origin(shop)
                                + submission.door().pathPrefix()
                                + SigningFiles.pathOf(submission.id()))
                        .orElse("");
            case TAB ->
                envelope.contents().tabs().stream()
                        .filter(tab -> tab.label().equals(part.of()) && tab.value() != null)
                        .map(tab -> value(tab, part.target()))
                        .findFirst()
                        .orElse("");
        };
    }

    /** A metafield of dates takes them as ISO 8601 writes them. */
    private static String value(Tab tab, Target target) {
        var text = tab.value() == null ? "" : tab.value();
        return tab.type() == TabType.DATE_SIGNED && target.type().startsWith("date")
                ? LocalDate.parse(text, SIGNED_ON).toString()
                : text;
    }

    private void ended(ShopSigning signing, String why) {
        submissions.unsigned(signing.account(), signing.shop(), signing.submission());
        move(signing, row -> row.in(State.REJECTED, cut(why), row.progress()));
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), 1_000));
    }

    /** What the merchant has rejected meanwhile stays so. */
    private void move(ShopSigning signing, UnaryOperator<WriteBack> change) {
        rows.find(signing.account(), signing.shop(), signing.submission())
                .filter(row -> row.state() == State.SIGNING)
                .ifPresent(row -> rows.save(change.apply(row)));
    }
}
