package dev.countersign.envelope;

import dev.countersign.envelope.EnvelopeEvent.*;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.tab.Tab;
import dev.countersign.envelope.tab.TabValue;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What each fact does to documents, recipients, tabs and fields. */
final class ContentsLaw {
    private ContentsLaw() {}

    static EnvelopeContents after(EnvelopeContents c, EnvelopeEvent fact, Instant at, @Nullable String ip) {
        return switch (fact) {
            case RecipientSent f -> change(c, f, r -> r.sent(at));
            case CopySent f -> change(c, f, r -> r.completed(at, null, null));
            case AccessCodePassed f -> change(c, f, r -> r.accessCodePassed(at));
            case AccessCodeFailed f -> change(c, f, r -> r.accessCodeFailed(at));
            case RecipientLocked f -> change(c, f, r -> r.locked(f.by(), at));
            case RecipientUnlocked f -> change(c, f, Recipient::unlocked);
            case IdCheckPassed f -> change(c, f, r -> r.idCheckPassed(at));
            case IdCheckFailed f -> change(c, f, r -> r.idCheckFailed(at));
            case ConsentAccepted f -> change(c, f, r -> r.consented(at));
            case RecipientDelivered f -> change(c, f, r -> r.delivered(at));
            case RecipientSigned f -> change(withValues(c, f.values()), f, r -> r.completed(at, ip, f.signature()));
            case SignedAutomatically f ->
                change(withValues(c, f.values()), f, r -> r.completed(at, null, f.signature()));
            case SealApplied f -> change(withValues(c, f.values()), f, r -> r.completed(at, null, f.seal()));
            case FaxPending f -> change(c, f, r -> r.faxPending(at));
            case SignedOnPaper f -> change(c.putDocuments(List.of(f.scan())), f, r -> r.completed(at, ip, null));
            case RecipientReassigned f -> c.put(f.to()).put(f.copy());
            case RecipientDeclined f -> change(c, f, r -> r.declined(at, f.reason(), ip));
            case RecipientAdded f -> c.put(f.recipient());
            case RecipientCorrected f -> c.put(f.recipient());
            case RecipientRemoved f -> c.withoutRecipient(f.recipientId());
            case MessageCorrected f -> c.withMessage(f.emailSubject(), f.emailBlurb());
            case DocumentsPut f -> withinPages(c.putDocuments(f.documents()));
            case DocumentsRemoved f -> c.withoutDocuments(Set.copyOf(f.documentIds()));
            case TabsPut f -> c.putTabs(f.tabs());
            case TabsRemoved f -> withoutTabs(c, new HashSet<>(f.tabIds()));
            case CustomFieldsPut f -> c.putCustomFields(f.fields());
            case CustomFieldsRemoved f ->
                c.withCustomFields(c.customFields().stream()
                        .filter(field -> !f.fieldIds().contains(field.fieldId()))
                        .toList());
            case Created _, Sent _, OrderReached _, Resent _, Delivered _, Signed _, Completed _, Declined _ -> c;
            case Voided _,
                    SealingFailed _,
                    MailBounced _,
                    ViewUrlCreated _,
                    KnownByShop _,
                    RecipientViewed _,
                    SigningPaused _,
                    HelpRequested _,
                    IdCodeSent _,
                    HandedToSigner _,
                    AutoSignHalted _,
                    LockTaken _,
                    LockChanged _,
                    LockReleased _ -> c;
        };
    }

    private static EnvelopeContents change(EnvelopeContents c, OfRecipient fact, UnaryOperator<Recipient> change) {
        return c.recipient(fact.recipientId()).map(r -> c.put(change.apply(r))).orElse(c);
    }

    private static EnvelopeContents withValues(EnvelopeContents c, List<TabValue> values) {
        var byTab = values.stream().collect(Collectors.toMap(TabValue::tabId, TabValue::value, (_, last) -> last));
        return c.withTabs(c.tabs().stream()
                .map(tab -> byTab.containsKey(tab.id()) ? tab.withValue(byTab.get(tab.id())) : tab)
                .toList());
    }

    private static EnvelopeContents withoutTabs(EnvelopeContents c, Set<UUID> ids) {
        return c.withTabs(
                c.tabs().stream().filter(tab -> !ids.contains(tab.id())).toList());
    }

    /** Tabs whose page vanished with the document that was replaced vanish, too. */
    private static EnvelopeContents withinPages(EnvelopeContents c) {
        return c.withTabs(c.tabs().stream().filter(tab -> hasPage(c, tab)).toList());
    }

    private static boolean hasPage(EnvelopeContents c, Tab tab) {
        return c.document(tab.documentId())
                .map(document -> tab.page() <= document.pages().size())
                .orElse(false);
    }
}
