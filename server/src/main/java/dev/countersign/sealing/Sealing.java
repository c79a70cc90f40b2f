package dev.countersign.sealing;

import dev.countersign.account.Accounts;
import dev.countersign.document.Documents;
import dev.countersign.history.History;
import dev.countersign.kernel.WallClock;
import dev.countersign.store.Blobs;

/** Puts the room's parts together. */
public record Sealing(DocumentSealing documents, SealedFiles files) {
    public static Sealing of(
            Documents documents, Blobs blobs, Accounts accounts, History history, SealingKeys keys, WallClock clock) {
        var images = new SignatureImages(blobs);
        var stamped = new StampedDocuments(documents, images, accounts, keys);
        var facts = new CertificateFacts(history, accounts, new SignatureStamps(images::bytes));
        return new Sealing(
                new DocumentSealing(stamped, facts, blobs, clock), new StoredSealedFiles(stamped, facts, blobs, clock));
    }
}
