package dev.countersign.storefront.file;

import dev.countersign.envelope.recipient.AdoptedSignature.Method;
import dev.countersign.storefront.form.FormField;
import dev.countersign.storefront.signing.InkPost;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a customer gave in a field that takes more than text: a file, or a signature.
 *
 * @param name of the file, or the words of the signature
 * @param type of a {@link FileKind}, or how a signature was made
 * @param size in bytes
 * @param sha256 of what he gave
 */
public record CustomerFile(UUID id, String field, String name, String type, long size, String sha256) {
    /** Empty for a signature. */
    public Optional<FileKind> kind() {
        return FileKind.named(type);
    }

    /** How the signature was made; empty for a file. */
    public Optional<Method> method() {
        return Stream.of(Method.TYPED, Method.DRAWN, Method.UPLOADED)
                .filter(method -> InkPost.wire(method).equals(type))
                .findFirst();
    }

    boolean suits(FormField asked) {
        var isSignature = method().isPresent();
        return asked.name().equals(field)
                && (asked.type().isInk() ? isSignature : isOneOf(asked.file().accept()));
    }

    private boolean isOneOf(Iterable<FileKind> kinds) {
        for (var kind : kinds) {
            if (kind.wire().equals(type)) {
                return true;
            }
        }
        return false;
    }
}
