package dev.countersign.storefront.file;

import dev.countersign.kernel.Guid;
import dev.countersign.kernel.WallClock;
import dev.countersign.storefront.form.FormField;
import dev.countersign.storefront.form.FormPost;
import dev.countersign.storefront.signing.GivenSignature;
import java.util.Optional;

/** The files and signatures of a customer that wait for their page to be sent again. */
public final class WaitingFiles {
    /** Of one customer, in a day: who never gets to the end of a form must not fill the disk. */
    static final int MOST = 40;

    private final CustomerFiles files;
    private final WallClock clock;

    WaitingFiles(CustomerFiles files, WallClock clock) {
        this.files = files;
        this.clock = clock;
    }

    public boolean haveRoom(FileOwner owner) {
        return files.countWaiting(owner, clock.instant()) < MOST;
    }

    /** What the page says was given before, if it was given for this field by this customer. */
    Optional<CustomerFile> find(FileOwner owner, FormField field, FormPost post) {
        return Guid.parse(post.kept(field))
                .flatMap(id -> files.waiting(owner, id, clock.instant()))
                .filter(file -> file.suits(field));
    }

    public void add(FileOwner owner, CustomerFile file, byte[] bytes) {
        files.keep(owner, file, bytes, clock.instant());
    }

    public CustomerFile add(FileOwner owner, FormField field, GivenSignature signature) {
        return files.keep(owner, field.name(), signature, clock.instant());
    }

    public GivenSignature signature(FileOwner owner, CustomerFile file) {
        return files.signature(owner.account(), owner.shop(), file.id());
    }
}
