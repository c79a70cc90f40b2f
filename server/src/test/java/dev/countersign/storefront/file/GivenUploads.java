package dev.countersign.storefront.file;

import dev.countersign.ceremony.Contract;
import dev.countersign.storefront.GivenShop;
import dev.countersign.storefront.form.FieldType;
import dev.countersign.storefront.form.FormField;
import dev.countersign.storefront.form.FormPost;
import dev.countersign.storefront.signing.InkPost;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Files as customers upload them, and fields that take them. */
public final class GivenUploads {
    private static final byte[] PDF = Contract.pdf();

    private GivenUploads() {}

    public static byte[] pdf() {
        return PDF.clone();
    }

    /** Ink on a white ground. */
    public static byte[] picture(String format) {
        var image = new BufferedImage(200, 60, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 200, 60);
        pen.setColor(Color.BLACK);
        pen.drawLine(10, 50, 190, 10);
        pen.dispose();
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static FormField fileField(String name, boolean required, FileRule rule) {
        var field = GivenShop.field(name, FieldType.FILE, "Proof", required, "");
        return new FormField(
                field.name(),
                field.type(),
                field.label(),
                field.required(),
                field.pattern(),
                field.maxLength(),
                field.options(),
                field.showIf(),
                field.prefill(),
                field.target(),
                field.onConflict(),
                rule);
    }

    public static FormField proof() {
        return fileField("proof", true, FileRule.USUAL);
    }

    public static FormField signature() {
        return GivenShop.field("sign", FieldType.SIGNATURE, "Your signature", true, "");
    }

    public static FormField initials() {
        return GivenShop.field("initials", FieldType.INITIALS, "Your initials", false, "");
    }

    /** One line from corner to corner. */
    public static InkPost.Drawing drawing(float width, float height) {
        return new InkPost.Drawing(
                List.of(List.of(List.of(0f, 0f, 0.5f), List.of(width, height, 0.5f))), List.of(), width, height);
    }

    static FormPost post(Map<String, String> fields, Map<String, byte[]> files) {
        return post(fields, files, Map.of());
    }

    static FormPost post(Map<String, String> fields, Map<String, byte[]> files, Map<String, InkPost.Drawing> drawings) {
        var named = new HashMap<String, PostedFile>();
        files.forEach((name, bytes) -> named.put(name, new PostedFile("C:\\fakepath\\" + name + ".pdf", bytes)));
        return new FormPost(fields, named, drawings);
    }
}
