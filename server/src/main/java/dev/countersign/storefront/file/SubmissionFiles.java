package dev.countersign.storefront.file;

import static dev.countersign.kernel.ErrorCode.SHOP_SUBMISSION_DOES_NOT_EXIST;

import dev.countersign.kernel.Refusal;
import dev.countersign.storefront.Shop;
import java.util.List;
import java.util.UUID;

/** The files and signatures of submissions, for the merchant. */
public final class SubmissionFiles {
    private final CustomerFiles files;

    public SubmissionFiles(CustomerFiles files) {
        this.files = files;
    }

    /** What is handed out: never to be opened as a page. */
    public record Download(String name, String mediaType, byte[] bytes) {}

    public List<CustomerFile> list(Shop shop, UUID submission) {
        return files.of(shop.account(), shop.domain(), submission);
    }

    /** A file as it was given; a signature as a picture. */
    public Download download(Shop shop, UUID submission, String field) {
        var file = list(shop, submission).stream()
                .filter(given -> given.field().equals(field))
                .findFirst()
                .orElseThrow(() -> absent(field));
        return file.kind().map(kind -> file(shop, file, kind)).orElseGet(() -> picture(shop, file));
    }

    private Download file(Shop shop, CustomerFile file, FileKind kind) {
        return new Download(file.name(), kind.mediaType(), files.bytes(shop.account(), shop.domain(), file.id()));
    }

    private Download picture(Shop shop, CustomerFile file) {
        var signature = files.signature(shop.account(), shop.domain(), file.id());
        return new Download(file.field() + ".png", FileKind.PNG.mediaType(), signature.png());
    }

    private static Refusal absent(String field) {
        return SHOP_SUBMISSION_DOES_NOT_EXIST
                .because()
                .with(Refusal.Detail.of("field", field, "a field in which the customer gave a file or a signature"));
    }
}
