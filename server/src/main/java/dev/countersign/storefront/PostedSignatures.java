package dev.countersign.storefront;

import dev.countersign.ceremony.Ceremony;
import dev.countersign.ceremony.Visit;
import dev.countersign.ceremony.desk.Adoption;
import dev.countersign.envelope.recipient.AdoptedSignature;
import dev.countersign.envelope.recipient.AdoptedSignature.Method;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.Refusal;
import dev.countersign.store.Blobs;
import dev.countersign.storefront.SigningVisit.Wrong;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adopts the signature a page of the ceremony sent: typed, drawn, or a picture. */
public final class PostedSignatures {
    private static final int LONGEST_NAME = 100;

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
        return switch (post.text("how")) {
            case "drawn" -> drawn(visit, post);
            case "uploaded" -> uploaded(visit, post);
            default -> typed(visit, post);
        };
    }

    private Map<String, Wrong> typed(Visit visit, SigningPost post) {
        var name = post.text("name");
        if (isNoName(name) || isNoName(post.text("initials"))) {
            return wrong(isNoName(name) ? "name" : "initials", Wrong.NO_NAME);
        }
        var face = post.text("face").isEmpty() ? "script_1" : post.text("face");
        var same = ceremony.adopted(visit)
                .filter(kept -> kept.method() == Method.TYPED)
                .filter(kept -> kept.name().equals(name) && kept.initials().equals(post.text("initials")))
                .filter(kept -> String.valueOf(kept.face())
                        .equals(face.replace('-', '_').toUpperCase(java.util.Locale.ROOT)));
        return same.isPresent() ? Map.of() : adopt(visit, post, "face", adoption(post, "typed", face, null, null));
    }

    private Map<String, Wrong> drawn(Visit visit, SigningPost post) {
        var ink = post.ink();
        if (ink == null) {
            return kept(visit, Method.DRAWN).isPresent() ? Map.of() : wrong("how", Wrong.NO_SIGNATURE);
        }
        return adopt(visit, post, "how", adoption(post, "drawn", null, ink, null));
    }

    private Map<String, Wrong> uploaded(Visit visit, SigningPost post) {
        var picture = post.picture();
        if (picture == null || picture.length == 0) {
            return kept(visit, Method.UPLOADED).isPresent() ? Map.of() : wrong("picture", Wrong.NO_PICTURE);
        }
        var base64 = Base64.getEncoder().encodeToString(picture);
        return adopt(visit, post, "picture", adoption(post, "uploaded", null, null, base64));
    }

    private Optional<AdoptedSignature> kept(Visit visit, Method method) {
        return ceremony.adopted(visit).filter(signature -> signature.method() == method);
    }

    private static Adoption adoption(
            SigningPost post,
            String method,
            @Nullable String face,
            SigningPost.@Nullable Ink ink,
            @Nullable String image) {
        return new Adoption(
                method,
                post.text("name"),
                post.text("initials"),
                face,
                ink == null ? null : ink.strokes(),
                ink == null ? null : ink.initials(),
                ink == null ? 0 : ink.width(),
                ink == null ? 0 : ink.height(),
                image);
    }

    private Map<String, Wrong> adopt(Visit visit, SigningPost post, String where, Adoption adoption) {
        if (isNoName(post.text("name"))) {
            return wrong("name", Wrong.NO_NAME);
        }
        try {
            ceremony.adopt(visit, adoption.signature(ids, blobs));
            return Map.of();
        } catch (Refusal refusal) {
            return wrong(where, where.equals("picture") ? Wrong.NO_PICTURE : Wrong.NO_SIGNATURE);
        }
    }

    private static boolean isNoName(String text) {
        return text.isEmpty() || text.length() > LONGEST_NAME;
    }

    private static Map<String, Wrong> wrong(String name, Wrong wrong) {
        return Map.of(name, wrong);
    }
}
