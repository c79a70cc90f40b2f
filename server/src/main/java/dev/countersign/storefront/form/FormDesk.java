package dev.countersign.storefront.form;

import static dev.countersign.storefront.form.FormVisit.Again.CHANGED;
import static dev.countersign.storefront.form.FormVisit.Again.ERRORS;
import static dev.countersign.storefront.form.FormVisit.Again.EXPIRED;
import static dev.countersign.storefront.form.FormVisit.Again.FIRST;

import dev.countersign.kernel.Ids;
import dev.countersign.kernel.WallClock;
import dev.countersign.store.DerivedKeys;
import dev.countersign.storefront.Visitor;
import dev.countersign.storefront.file.CustomerFile;
import dev.countersign.storefront.file.FormFiles;
import dev.countersign.storefront.file.GivenFiles;
import dev.countersign.storefront.record.AdminFailed;
import dev.countersign.storefront.record.CustomerRecord;
import dev.countersign.storefront.record.Customers;
import dev.countersign.storefront.signing.SigningStart;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Hands out forms and takes them back. Who the customer is comes from the shop's signature alone; what he sends says only
 * what he wants changed.
 */
public final class FormDesk {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int NEWEST = 20;

    private final Forms forms;
    private final Submissions submissions;
    private final SigningStart signing;
    private final Customers customers;
    private final ThemeForms themes;
    private final FormFiles files;
    private final Intake intake;
    private final DerivedKeys keys;
    private final Ids ids;
    private final WallClock clock;

    public FormDesk(
            Forms forms,
            Submissions submissions,
            SigningStart signing,
            Customers customers,
            ThemeForms themes,
            FormFiles files,
            Intake intake,
            DerivedKeys keys,
            Ids ids,
            WallClock clock) {
        this.forms = forms;
        this.submissions = submissions;
        this.signing = signing;
        this.customers = customers;
        this.themes = themes;
        this.files = files;
        this.intake = intake;
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
    }

    public FormVisit.Overview overview(Visitor visitor) {
        var shop = visitor.shop();
        var sent = submissions.ofCustomer(shop.account(), shop.domain(), visitor.customer(), NEWEST);
        return new FormVisit.Overview(forms.all(shop.account(), shop.domain()), sent, signing.among(shop, sent));
    }

    public FormVisit open(Visitor visitor, String key) {
        return live(visitor, key)
                .map(form -> fresh(visitor, form, Optional.empty(), FIRST))
                .orElseGet(FormVisit.Absent::new);
    }

    public FormVisit submit(Visitor visitor, String key, FormPost post) {
        var posted = post.fields();
        var live = live(visitor, key);
        if (live.isEmpty()) {
            return new FormVisit.Absent();
        }
        if (!visitor.isFromTheShop()) {
            return new FormVisit.Foreign();
        }
        var token = FormToken.open(keys, visitor.shop().domain().name(), posted.getOrDefault(FormToken.FIELD, ""))
                .filter(found -> found.isFor(visitor.customer(), key));
        if (token.isPresent()) {
            return submit(visitor, live.get(), token.get(), post);
        }
        return themes.vouchFor(visitor, key, posted)
                ? fromTheme(ThemePost.read(live.get(), visitor, posted))
                : otherPage(visitor, live.get(), posted);
    }

    private FormVisit fromTheme(ThemePost post) {
        var visitor = post.visitor();
        var before =
                submissions.ofCustomer(visitor.shop().account(), visitor.shop().domain(), visitor.customer(), NEWEST);
        var last = before.stream()
                .filter(sent -> sent.form().equals(post.form().key()))
                .findFirst();
        if (last.isPresent() && post.repeats(last.get(), clock.instant())) {
            return new FormVisit.Received(post.form(), last.get(), true);
        }
        return isTooOften(visitor, post.form())
                ? new FormVisit.TooOften()
                : asked(visitor, post.form(), customer -> fromTheme(post, customer, before));
    }

    private FormVisit fromTheme(ThemePost post, CustomerRecord customer, List<Submission> before) {
        var shown = FilledValues.of(post.form().definition(), customer);
        var errors = post.errors(shown);
        if (!errors.isEmpty()) {
            var values = ThemePost.over(shown, post.answers().given());
            return open(post.visitor(), post.form(), values, errors, shown, ERRORS, Map.of());
        }
        return intake.keep(post.visitor(), post.form(), post.page(before), customer);
    }

    /** A page somebody else had open in this browser gives nothing away, not even what he typed. */
    private FormVisit otherPage(Visitor visitor, StoredForm form, Map<String, String> posted) {
        var mine = FormToken.open(keys, visitor.shop().domain().name(), posted.getOrDefault(FormToken.FIELD, ""))
                .filter(found -> !found.customer().equals(visitor.customer()))
                .isEmpty();
        return fresh(
                visitor,
                form,
                mine ? Optional.of(GivenFiles.none(form.definition(), posted)) : Optional.empty(),
                EXPIRED);
    }

    private FormVisit submit(Visitor visitor, StoredForm live, FormToken token, FormPost post) {
        var earlier = submissions.byToken(visitor.shop().domain(), token.hash());
        if (earlier.isPresent()) {
            return new FormVisit.Received(live, earlier.get(), true);
        }
        var given = files.take(visitor, live, post);
        var base = FilledValues.read(post.fields().getOrDefault("form_base", ""), token.baseHash());
        if (base.isEmpty() || clock.instant().isAfter(token.expiresAt())) {
            return fresh(visitor, live, Optional.of(given), EXPIRED);
        }
        if (token.version() != live.version()) {
            return fresh(visitor, live, Optional.of(given), CHANGED);
        }
        return read(visitor, live, token, base.get(), given);
    }

    private FormVisit read(Visitor visitor, StoredForm form, FormToken token, FilledValues base, GivenFiles given) {
        var answers = Answers.read(form.definition(), given);
        if (!answers.areComplete()) {
            // the page keeps its base: what he changes is still compared with what he saw first
            return open(visitor, form, answers.given(), answers.errors(), base, ERRORS, given.files());
        }
        if (isTooOften(visitor, form)) {
            return new FormVisit.TooOften();
        }
        return asked(
                visitor, form, customer -> intake.keep(visitor, form, FilledPage.of(token, base, answers), customer));
    }

    private FormVisit fresh(Visitor visitor, StoredForm form, Optional<GivenFiles> typed, FormVisit.Again why) {
        if (isTooOften(visitor, form)) {
            return new FormVisit.TooOften();
        }
        return asked(visitor, form, customer -> {
            var base = FilledValues.of(form.definition(), customer);
            var values = typed.map(given -> typed(form, given, base)).orElse(base.values());
            var kept = typed.map(GivenFiles::files).orElse(Map.of());
            return open(visitor, form, values, Map.of(), base, why, kept);
        });
    }

    /** A page that is none of ours may not have asked what it leaves out. */
    private static Map<String, String> typed(StoredForm form, GivenFiles files, FilledValues base) {
        var given = Answers.read(form.definition(), files).given();
        return files.texts().containsKey(FormToken.FIELD) ? given : ThemePost.over(base, given);
    }

    /** The shop is asked who he is now: his tags and his state may have changed since he got the page. */
    private FormVisit asked(Visitor visitor, StoredForm form, Function<CustomerRecord, FormVisit> then) {
        try {
            return record(visitor, form)
                    .filter(form.definition().audience()::admits)
                    .map(then)
                    .orElseGet(FormVisit.NotForYou::new);
        } catch (AdminFailed e) {
            return new FormVisit.Unreachable();
        }
    }

    private Optional<CustomerRecord> record(Visitor visitor, StoredForm form) {
        return form.definition().showsMetafields()
                ? customers.find(visitor.shop(), visitor.customer())
                : customers.findWithoutMetafields(visitor.shop(), visitor.customer());
    }

    private FormVisit open(
            Visitor visitor,
            StoredForm form,
            Map<String, String> values,
            Map<String, Answers.Wrong> errors,
            FilledValues base,
            FormVisit.Again why,
            Map<String, CustomerFile> kept) {
        var token = new FormToken(
                visitor.shop().domain().name(),
                visitor.customer(),
                form.key(),
                form.version(),
                base.hash(),
                ids.secret(),
                clock.instant().plus(FormToken.LIFE));
        return new FormVisit.Open(form, values, errors, token.seal(keys), base.text(), why, kept);
    }

    private boolean isTooOften(Visitor visitor, StoredForm form) {
        var since = clock.instant().minus(DAY);
        return submissions.count(
                        visitor.shop().account(), visitor.shop().domain(), visitor.customer(), form.key(), since)
                >= form.definition().perCustomerPerDay();
    }

    private Optional<StoredForm> live(Visitor visitor, String key) {
        return forms.find(visitor.shop().account(), visitor.shop().domain(), key);
    }
}
