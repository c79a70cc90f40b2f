package dev.countersign.storefront.file;

import dev.countersign.kernel.Digest;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.WallClock;
import dev.countersign.storefront.Visitor;
import dev.countersign.storefront.form.Answers;
import dev.countersign.storefront.form.Answers.Wrong;
import dev.countersign.storefront.form.FormField;
import dev.countersign.storefront.form.FormPost;
import dev.countersign.storefront.form.StoredForm;
import dev.countersign.storefront.signing.GivenInks;
import java.util.Optional;

/**
 * Takes the files and signatures out of a post and keeps them at once, also where the post is refused: nobody chooses a
 * file twice because of a slip in another field.
 */
public final class FormFiles {
    private final WaitingFiles waiting;
    private final FileCheck check;
    private final GivenInks inks;
    private final Ids ids;

    public FormFiles(CustomerFiles files, FileScan scan, Ids ids, WallClock clock) {
        this.waiting = new WaitingFiles(files, clock);
        this.check = new FileCheck(scan);
        this.inks = new GivenInks(waiting, ids);
        this.ids = ids;
    }

    public GivenFiles take(Visitor visitor, StoredForm form, FormPost post) {
        var owner = FileOwner.of(visitor, form.key());
        var given = GivenFiles.none(form.definition(), post.fields());
        form.definition().fields().stream()
                .filter(field -> field.type().isKeptApart())
                .filter(field -> Answers.isAsked(field, post.fields()))
                .forEach(field -> take(owner, field, post, given));
        return given;
    }

    private void take(FileOwner owner, FormField field, FormPost post, GivenFiles given) {
        var before = waiting.find(owner, field, post);
        if (field.type().isInk()) {
            inks.take(owner, field, post.ink(field), before, given);
        } else {
            take(owner, field, post.file(field), before, given);
        }
    }

    /** A new file takes the place of the one before; where it is not taken, that one stands. */
    private void take(
            FileOwner owner,
            FormField field,
            Optional<PostedFile> posted,
            Optional<CustomerFile> before,
            GivenFiles given) {
        before.ifPresent(file -> given.take(field, file));
        posted.ifPresent(file -> wrong(owner, field, file)
                .ifPresentOrElse(
                        wrong -> given.refuse(field, wrong), () -> given.take(field, kept(owner, field, file))));
    }

    private Optional<Wrong> wrong(FileOwner owner, FormField field, PostedFile file) {
        return waiting.haveRoom(owner) ? check.wrong(file.bytes(), field.file()) : Optional.of(Wrong.NOT_NOW);
    }

    private CustomerFile kept(FileOwner owner, FormField field, PostedFile posted) {
        var bytes = posted.bytes();
        var kind = FileKind.of(bytes).orElseThrow();
        var file = new CustomerFile(
                ids.guid(), field.name(), posted.plainName(), kind.wire(), bytes.length, Digest.sha256(bytes));
        waiting.add(owner, file, bytes);
        return file;
    }
}
