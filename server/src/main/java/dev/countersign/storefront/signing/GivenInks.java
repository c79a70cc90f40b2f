package dev.countersign.storefront.signing;

import dev.countersign.account.signature.Initials;
import dev.countersign.envelope.recipient.AdoptedSignature.Method;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.Refusal;
import dev.countersign.storefront.file.CustomerFile;
import dev.countersign.storefront.file.FileOwner;
import dev.countersign.storefront.file.GivenFiles;
import dev.countersign.storefront.file.WaitingFiles;
import dev.countersign.storefront.form.Answers.Wrong;
import dev.countersign.storefront.form.FieldType;
import dev.countersign.storefront.form.FormField;
import java.util.Optional;

/** Takes the signatures out of the post of a form. */
public final class GivenInks {
    /** Of a hand whose name is still to come. */
    private static final String NAMELESS = "–";

    private final WaitingFiles waiting;
    private final Ids ids;

    public GivenInks(WaitingFiles waiting, Ids ids) {
        this.waiting = waiting;
        this.ids = ids;
    }

    /** What was given before stands where the page brings nothing new in the same way of signing. */
    public void take(FileOwner owner, FormField field, InkPost ink, Optional<CustomerFile> before, GivenFiles given) {
        if (ink.isLeftEmpty()) {
            return;
        }
        var same = before.filter(file -> file.method().equals(Optional.of(ink.how())));
        if (same.filter(file -> stands(file, ink)).isPresent()) {
            given.take(field, same.get());
        } else if (!waiting.haveRoom(owner)) {
            given.refuse(field, Wrong.NOT_NOW);
        } else if (ink.isGivenAnew()) {
            keep(owner, field, ink, given);
        } else {
            same.ifPresent(file -> rename(owner, field, ink, file, given));
        }
    }

    private static boolean stands(CustomerFile before, InkPost ink) {
        var isUntouched = ink.how() == Method.TYPED || !ink.isGivenAnew();
        return isUntouched && before.name().equals(ink.name());
    }

    private void keep(FileOwner owner, FormField field, InkPost ink, GivenFiles given) {
        try {
            var name = nameOf(field, ink, given);
            var signature = GivenSignature.of(ink.named(name, initials(field, name)), ids);
            given.take(field, waiting.add(owner, field, signature));
        } catch (Refusal refusal) {
            given.refuse(field, ink.how() == Method.UPLOADED ? Wrong.NO_PICTURE : Wrong.NO_SIGNATURE);
        }
    }

    private void rename(FileOwner owner, FormField field, InkPost ink, CustomerFile before, GivenFiles given) {
        var name = nameOf(field, ink, given);
        var renamed = waiting.signature(owner, before).named(ids.guid(), name, initials(field, name));
        given.take(field, waiting.add(owner, field, renamed));
    }

    /** Without a name it is not good, but what was drawn or uploaded need not be given again for that. */
    private static String nameOf(FormField field, InkPost ink, GivenFiles given) {
        if (InkPost.isNoName(ink.name())) {
            given.refuse(field, Wrong.NO_NAME);
            return NAMELESS;
        }
        return ink.name();
    }

    private static String initials(FormField field, String name) {
        return field.type() == FieldType.INITIALS ? name : Initials.of(name);
    }
}
