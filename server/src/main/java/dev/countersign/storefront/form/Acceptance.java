package dev.countersign.storefront.form;

import dev.countersign.store.Transactions;
import dev.countersign.storefront.file.CustomerFile;
import dev.countersign.storefront.file.CustomerFiles;
import dev.countersign.storefront.signing.SignatureHandover;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Keeps a submission with the files and signatures that were given for it: all of it, or nothing. */
public final class Acceptance {
    private final CustomerFiles files;
    private final SignatureHandover handover;
    private final Transactions transactions;

    public Acceptance(CustomerFiles files, SignatureHandover handover, Transactions transactions) {
        this.files = files;
        this.handover = handover;
        this.transactions = transactions;
    }

    /** @param accept keeps the submission itself; false where it was kept before */
    boolean accept(StoredForm form, Submission submission, Map<String, CustomerFile> given, BooleanSupplier accept) {
        var signature = handover.of(form, given);
        return transactions.write(() -> {
            var isNew = accept.getAsBoolean();
            if (isNew) {
                attach(submission, given);
                signature.ifPresent(adopted -> handover.adopt(submission, adopted));
            }
            return isNew;
        });
    }

    private void attach(Submission submission, Map<String, CustomerFile> given) {
        if (!given.isEmpty() && !files.attach(submission, given.values())) {
            throw new IllegalStateException("a file of this page went with another submission");
        }
    }
}
