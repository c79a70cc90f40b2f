package dev.countersign.storefront.file;

import dev.countersign.seal.InspectionLimits;
import dev.countersign.seal.PdfInspector;
import dev.countersign.seal.PdfRefused;
import dev.countersign.storefront.form.Answers.Wrong;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at what is in a file before it is kept: is it what the field takes, does it open, has the scan nothing against it. */
final class FileCheck {
    private static final Logger LOG = LoggerFactory.getLogger(FileCheck.class);
    private static final long MOST_PIXELS = 60_000_000;
    private static final InspectionLimits LIMITS = new InspectionLimits(500, 64L * 1024 * 1024, Duration.ofSeconds(4));

    private final FileScan scan;

    FileCheck(FileScan scan) {
        this.scan = scan;
    }

    /** Empty where it may be kept. The look that costs most comes last. */
    Optional<Wrong> wrong(byte[] file, FileRule rule) {
        if (file.length > rule.maxSize()) {
            return Optional.of(Wrong.TOO_LARGE);
        }
        var kind = FileKind.of(file).filter(rule.accept()::contains);
        if (kind.isEmpty()) {
            return Optional.of(Wrong.OTHER_KIND);
        }
        return opens(file, kind.get()) ? scanned(file) : Optional.of(Wrong.NOT_TAKEN);
    }

    private Optional<Wrong> scanned(byte[] file) {
        return switch (scan.scan(file)) {
            case CLEAN -> Optional.empty();
            case HARMFUL -> Optional.of(Wrong.NOT_TAKEN);
            case UNKNOWN -> Optional.of(Wrong.NOT_NOW);
        };
    }

    private static boolean opens(byte[] file, FileKind kind) {
        return switch (kind) {
            case PDF -> isReadable(file);
            case PNG, JPEG -> isPicture(file, kind);
        };
    }

    private static boolean isReadable(byte[] pdf) {
        try {
            new PdfInspector(LIMITS).inspect(pdf);
            return true;
        } catch (PdfRefused e) {
            LOG.info("A PDF of a customer was not taken: {}", e.reason());
            return false;
        }
    }

    /** Its head is read and no pixel: nobody here looks at the picture. */
    private static boolean isPicture(byte[] file, FileKind kind) {
        var reader = ImageIO.getImageReadersByFormatName(kind.wire()).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            return pixels > 0 && pixels <= MOST_PIXELS;
        } catch (IOException | RuntimeException e) { // what decoders throw at hostile files is anybody's guess
            return false;
        } finally {
            reader.dispose();
        }
    }
}
