package dev.countersign.storefront.signing;

import dev.countersign.ceremony.Ceremony;
import dev.countersign.ceremony.Gate;
import dev.countersign.ceremony.Shown;
import dev.countersign.ceremony.Visit;
import dev.countersign.envelope.recipient.AdoptedSignature;
import dev.countersign.envelope.tab.Tab;
import dev.countersign.envelope.tab.TabValue;
import dev.countersign.kernel.Refusal;
import dev.countersign.store.Transactions;
import dev.countersign.storefront.Visitor;
import dev.countersign.storefront.signing.SigningVisit.Why;
import dev.countersign.storefront.signing.SigningVisit.Wrong;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The steps of the ceremony in a shop. Each is one post, with a token of its own that is good for one. */
public final class SigningSteps {
    private static final int LONGEST_REASON = 500;

    private final SigningDesk desk;
    private final SigningTokens tokens;
    private final Ceremony ceremony;
    private final PostedSignatures signatures;
    private final Transactions transactions;

    public SigningSteps(
            SigningDesk desk,
            SigningTokens tokens,
            Ceremony ceremony,
            PostedSignatures signatures,
            Transactions transactions) {
        this.desk = desk;
        this.tokens = tokens;
        this.ceremony = ceremony;
        this.signatures = signatures;
        this.transactions = transactions;
    }

    private interface Step {
        SigningVisit make(Visit visit);
    }

    public SigningVisit open(Visitor visitor, String handle) {
        return desk.sit(visitor, handle)
                .map(visit -> page(visitor, handle, visit, Why.FIRST, Map.of(), Map.of()))
                .orElseGet(SigningVisit.Absent::new);
    }

    /** @param disclosure the text he agrees to, as the page shows it */
    public SigningVisit consent(Visitor visitor, String handle, SigningPost post, String disclosure) {
        return step(visitor, handle, post, Gate.CONSENT, visit -> {
            if (!post.text("agree").equals("true")) {
                return page(visitor, handle, visit, Why.ERRORS, Map.of("agree", Wrong.NOT_AGREED), post.fields());
            }
            return once(visitor, handle, post, () -> ceremony.consent(visit, disclosure, visitor.clientIp()));
        });
    }

    /** Keeps what he filled in; he comes back when he likes. */
    public SigningVisit save(Visitor visitor, String handle, SigningPost post) {
        return step(visitor, handle, post, Gate.SIGN, visit -> {
            var values = post.values(tabs(visit));
            var wrongs = tooLong(values);
            if (!wrongs.isEmpty()) {
                return page(visitor, handle, visit, Why.ERRORS, wrongs, post.fields());
            }
            var paused = once(visitor, handle, post, () -> ceremony.finishLater(visit, values, visitor.clientIp()));
            return paused instanceof SigningVisit.At at && at.visit().gate() == Gate.ENDED ? at.as(Why.SAVED) : paused;
        });
    }

    public SigningVisit decline(Visitor visitor, String handle, SigningPost post) {
        return step(visitor, handle, post, Gate.SIGN, visit -> {
            keep(visit, post.values(tabs(visit)));
            var reason = post.text("reason");
            if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
                return page(visitor, handle, visit, Why.ERRORS, Map.of("reason", Wrong.NO_REASON), post.fields());
            }
            return once(visitor, handle, post, () -> ceremony.decline(visit, reason, visitor.clientIp()));
        });
    }

    public SigningVisit finish(Visitor visitor, String handle, SigningPost post) {
        return step(visitor, handle, post, Gate.SIGN, visit -> {
            var values = post.values(tabs(visit));
            keep(visit, values);
            var adopted = signatures.adopt(visit, post);
            var wrongs = FilledTabs.wrongs(tabs(visit), values, adopted);
            return wrongs.isEmpty()
                    ? sign(visitor, handle, post, visit, values)
                    : page(visitor, handle, visit, Why.ERRORS, wrongs, post.fields());
        });
    }

    private SigningVisit sign(Visitor visitor, String handle, SigningPost post, Visit visit, Map<UUID, String> values) {
        var signature = ceremony.adopted(visit).map(AdoptedSignature::id).map(String::valueOf);
        var shown = new Shown(post.text("documents"), signature.orElse(""));
        try {
            return once(visitor, handle, post, () -> ceremony.finish(visit, shown, values, visitor.clientIp()));
        } catch (Refusal refusal) {
            return refused(visitor, handle, post, refusal);
        }
    }

    /** What he typed stays; the page says what the documents ask for otherwise. */
    private SigningVisit refused(Visitor visitor, String handle, SigningPost post, Refusal refusal) {
        var path =
                refusal.details().isEmpty() ? "" : refusal.details().getFirst().path();
        var visit = desk.sit(visitor, handle).orElseThrow();
        return path.startsWith("tabs.")
                ? page(
                        visitor,
                        handle,
                        visit,
                        Why.ERRORS,
                        Map.of(path.substring("tabs.".length()), Wrong.UNFIT),
                        post.fields())
                : page(visitor, handle, visit, Why.CHANGED, Map.of(), post.fields());
    }

    private SigningVisit step(Visitor visitor, String handle, SigningPost post, Gate gate, Step step) {
        if (!visitor.isFromTheShop()) {
            return new SigningVisit.Foreign();
        }
        var seat = desk.sit(visitor, handle);
        if (seat.isEmpty()) {
            return new SigningVisit.Absent();
        }
        var visit = seat.get();
        if (visit.gate() != gate) {
            return page(visitor, handle, visit, Why.FIRST, Map.of(), Map.of());
        }
        return tokens.isGood(visitor, handle, post.text("form_token"))
                ? step.make(visit)
                : page(visitor, handle, visit, Why.EXPIRED, Map.of(), post.fields());
    }

    /** Makes the move unless this page made it before: then he sees where he stands. */
    private SigningVisit once(Visitor visitor, String handle, SigningPost post, Supplier<Visit> move) {
        var after = transactions.write(() -> tokens.use(visitor, post.text("form_token"))
                ? move.get()
                : desk.sit(visitor, handle).orElseThrow());
        return page(visitor, handle, after, Why.FIRST, Map.of(), Map.of());
    }

    private SigningVisit page(
            Visitor visitor,
            String handle,
            Visit visit,
            Why why,
            Map<String, Wrong> wrongs,
            Map<String, String> typed) {
        var seen = visit.gate().showsDocuments() ? ceremony.show(visit, visitor.clientIp()) : visit;
        return new SigningVisit.At(handle, seen, tokens.make(visitor, handle), why, wrongs, typed);
    }

    private void keep(Visit visit, Map<UUID, String> values) {
        var kept = new HashMap<>(values);
        tooLong(values).keySet().forEach(tab -> kept.remove(UUID.fromString(tab)));
        kept.forEach((tab, value) -> ceremony.saveValue(visit, new TabValue(tab, value)));
    }

    private static Map<String, Wrong> tooLong(Map<UUID, String> values) {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue().length() > Tab.LONGEST)
                .collect(Collectors.toMap(entry -> entry.getKey().toString(), _ -> Wrong.TOO_LONG));
    }

    private static List<Tab> tabs(Visit visit) {
        return visit.envelope().contents().tabsOf(visit.session().recipientId());
    }
}
