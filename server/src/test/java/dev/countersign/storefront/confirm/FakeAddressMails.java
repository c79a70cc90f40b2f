package dev.countersign.storefront.confirm;

import dev.countersign.storefront.confirm.AddressMail.Kind;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Mails about addresses, in memory. */
public final class FakeAddressMails implements AddressMails {
    public final List<AddressMail> sent = new CopyOnWriteArrayList<>();
    public boolean refusing;
    public boolean delayed;

    @Override
    public boolean send(AddressMail mail) {
        if (delayed) {
            throw new IllegalStateException("The mail server is away.");
        }
        return !refusing && sent.add(mail);
    }

    public List<AddressMail> of(Kind kind) {
        return sent.stream().filter(mail -> mail.kind() == kind).toList();
    }

    /** The token in the link of the latest question. */
    public String token() {
        var path = of(Kind.CONFIRM).getLast().link().split("/");
        return path[path.length - 1];
    }
}
