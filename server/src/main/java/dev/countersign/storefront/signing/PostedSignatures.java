package dev.countersign.storefront.signing;

import dev.countersign.ceremony.Ceremony;
import dev.countersign.ceremony.Visit;
import dev.countersign.envelope.recipient.AdoptedSignature;
import dev.countersign.envelope.recipient.AdoptedSignature.Method;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.Refusal;
import dev.countersign.store.Blobs;
import dev.countersign.storefront.signing.SigningVisit.Wrong;
import java.util.Map;
import java.util.Optional;

/** Adopts the signature a page of the ceremony sent: typed, drawn, or a picture. */
public final class PostedSignatures {
    private final Ceremony ceremony;
    private final Blobs blobs;
    private final Ids ids;

    public PostedSignatures(Ceremony ceremony, Blobs blobs, Ids ids) {
        this.ceremony = ceremony;
        this.blobs = blobs;
        this.ids = ids;
    }

    /**
     * Adopts it; one that stands already is kept where the page says nothing new. Answers what is wrong with it, by the name
     * of what was posted.
     */
    Map<String, Wrong> adopt(Visit visit, SigningPost post) {
        var needsOne = visit.envelope().contents().tabsOf(visit.session().recipientId()).stream()
                .anyMatch(tab -> tab.type().isInk());
        if (!needsOne) {
            return Map.of();
        }
        var ink = post.ink();
        if (ink.isGivenAnew()) {
            return isTheSame(visit, ink) ? Map.of() : adopt(visit, ink);
        }
        return kept(visit, ink.how()).isPresent() ? Map.of() : notGiven(ink.how());
    }

    private boolean isTheSame(Visit visit, InkPost ink) {
        return ink.how() == Method.TYPED
                && kept(visit, Method.TYPED)
                        .filter(kept -> kept.name().equals(ink.name()))
                        .filter(kept -> kept.initials().equals(ink.initials()))
                        .filter(kept -> ink.face().equals(kept.face()))
                        .isPresent();
    }

    private Optional<AdoptedSignature> kept(Visit visit, Method method) {
        return ceremony.adopted(visit).filter(signature -> signature.method() == method);
    }

    private Map<String, Wrong> adopt(Visit visit, InkPost ink) {
        if (InkPost.isNoName(ink.name())) {
            return Map.of("name", Wrong.NO_NAME);
        }
        if (ink.how() == Method.TYPED && InkPost.isNoName(ink.initials())) {
            return Map.of("initials", Wrong.NO_NAME);
        }
        try {
            ceremony.adopt(visit, ink.adoption().signature(ids, blobs));
            return Map.of();
        } catch (Refusal refusal) {
            return notGiven(ink.how());
        }
    }

    private static Map<String, Wrong> notGiven(Method how) {
        return how == Method.UPLOADED ? Map.of("picture", Wrong.NO_PICTURE) : Map.of("how", Wrong.NO_SIGNATURE);
    }
}
