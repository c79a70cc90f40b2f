package dev.countersign.document;

import static dev.countersign.kernel.ErrorCode.UNABLE_TO_CONVERT_DOCUMENT;

import dev.countersign.kernel.Refusal;
import dev.countersign.seal.PicturePages;
import java.util.List;

/** Keeps what somebody scanned: a PDF as it is, or pictures of pages, which become one PDF. */
public final class ScannedPages {
    private static final int MOST_PICTURES = 50;
    private static final String EXPECTED = "one PDF, or PNG and JPEG pictures of the pages";

    private final Documents documents;

    public ScannedPages(Documents documents) {
        this.documents = documents;
    }

    /** @param path names the files in a refusal */
    public Documents.Stored keep(List<byte[]> files, String name, String path) {
        if (files.isEmpty() || files.size() > MOST_PICTURES) {
            throw refused(path, files.size() + " files", "1 to " + MOST_PICTURES + " files");
        }
        var arePictures = files.stream().allMatch(ScannedPages::isPicture);
        if (!arePictures && files.size() > 1) {
            throw refused(path, "several files that are not all pictures", EXPECTED);
        }
        return documents.keep(arePictures ? pdf(files, path) : files.getFirst(), name, path);
    }

    private static byte[] pdf(List<byte[]> pictures, String path) {
        return new PicturePages()
                .write(pictures.stream()
                        .map(picture -> ScannedPicture.clean(picture, path))
                        .toList());
    }

    private static boolean isPicture(byte[] file) {
        return ScannedPicture.isPng(file) || ScannedPicture.isJpeg(file);
    }

    private static Refusal refused(String path, String received, String expected) {
        return UNABLE_TO_CONVERT_DOCUMENT
                .because("The scan needs " + expected + ".")
                .with(Refusal.Detail.of(path, received, expected));
    }
}
