package dev.countersign.storefront.signing;

import dev.countersign.ceremony.Visit;
import dev.countersign.ceremony.desk.SeenDocuments;
import dev.countersign.sealing.SealedFiles;
import dev.countersign.storefront.Visitor;
import java.util.Optional;
import java.util.UUID;

/** The documents of an envelope for the customer who signs it in his shop. */
public final class SigningFiles {
    private static final String SIGNED = "signed.pdf";
    private static final String SUFFIX = ".pdf";

    private final SigningDesk desk;
    private final SeenDocuments seen;
    private final SealedFiles sealed;

    public SigningFiles(SigningDesk desk, SeenDocuments seen, SealedFiles sealed) {
        this.desk = desk;
        this.seen = seen;
        this.sealed = sealed;
    }

    /** Where a customer gets the whole of what a submission became, below the prefix of his shop. */
    public static String pathOf(UUID submission) {
        return "/d/" + submission + "/" + SIGNED;
    }

    /**
     * A PDF.
     *
     * @param isToKeep whether it is to be stored and not shown
     */
    public record Found(String name, byte[] bytes, boolean isToKeep) {}

    /** @param file {@code signed.pdf}, or the place of a document, counted from 1, such as {@code 1.pdf} */
    public Optional<Found> find(Visitor visitor, String handle, String file) {
        return desk.sit(visitor, handle)
                .filter(visit -> visit.gate().showsDocuments())
                .flatMap(visit -> file.equals(SIGNED) ? Optional.of(whole(visit)) : document(visit, file));
    }

    private Found whole(Visit visit) {
        var name = visit.envelope().contents().emailSubject() + SUFFIX;
        return new Found(name, sealed.combined(visit.envelope(), true), true);
    }

    private Optional<Found> document(Visit visit, String file) {
        var documents = visit.envelope().contents().inOrder();
        return place(file)
                .filter(place -> place <= documents.size())
                .map(place -> documents.get(place - 1))
                .map(document -> new Found(document.name() + SUFFIX, seen.bytes(visit, document), false));
    }

    private static Optional<Integer> place(String file) {
        return file.matches("[1-9][0-9]{0,2}\\.pdf")
                ? Optional.of(Integer.parseInt(file.substring(0, file.length() - SUFFIX.length())))
                : Optional.empty();
    }
}
