package dev.countersign.seal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** A signature as a PNG with a transparent ground, for whoever shows it outside a document. */
public final class SignaturePicture {
    private static final int INK = 0x14213D;
    private static final float LETTERS = 96;
    private static final int MARGIN = 6;
    private static final float WIDEST = 600;
    private static final float HIGHEST = 200;
    private static final float NIB = 3;
    private static final TextStyle SMALL = TextStyle.plain(FontFace.SANS, 16).withColour(0x44546A);
    private static final int LINE = 0x5B7DB1;
    private static final int ROUND = 12;
    private static final int EDGE = 24;

    private static final LayoutEngine LAYOUT = new LayoutEngine();

    private SignaturePicture() {}

    /** The words as the face writes them, cut to the ink. */
    public static byte[] typed(String words, FontFace face) {
        var letters = LAYOUT.outline(words, TextStyle.plain(face, LETTERS).withColour(INK));
        var bounds = letters.getBounds();
        var image = blank(bounds.width + 2 * MARGIN, bounds.height + 2 * MARGIN);
        var pen = pen(image);
        pen.setColor(new Color(INK));
        pen.fill(moved(letters, MARGIN - bounds.x, MARGIN - bounds.y));
        pen.dispose();
        return png(image);
    }

    /** The lines as they were drawn, with their view made as large as letters are. */
    public static byte[] drawn(List<Stroke> strokes, float viewWidth, float viewHeight) {
        var scale = Math.min(WIDEST / viewWidth, HIGHEST / viewHeight);
        var image = blank(Math.max(1, Math.round(viewWidth * scale)), Math.max(1, Math.round(viewHeight * scale)));
        var pen = pen(image);
        pen.setColor(new Color(INK));
        pen.setStroke(new BasicStroke(NIB, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        strokes.forEach(stroke -> pen.draw(line(stroke, scale)));
        pen.dispose();
        return png(image);
    }

    private static Path2D line(Stroke stroke, float scale) {
        var line = new Path2D.Float();
        var first = stroke.points().getFirst();
        line.moveTo(first.x() * scale, first.y() * scale);
        stroke.points().forEach(point -> line.lineTo(point.x() * scale, point.y() * scale));
        return line;
    }

    /** A picture with the line at its left, and the caption and the beginning of the reference at the line's ends. */
    public static byte[] framed(byte[] png, String caption, String reference) {
        var inner = read(png);
        var below = new SignatureFrame(new Box(1, 0, 0, 0, 0), caption, reference).shortReference();
        var words = Math.max(LAYOUT.widthOf(caption, SMALL), LAYOUT.widthOf(below, SMALL));
        var image = blank(Math.max(inner.getWidth(), (int) words) + 2 * EDGE, inner.getHeight() + 2 * EDGE);
        var pen = pen(image);
        pen.drawImage(inner, EDGE, EDGE, null);
        drawBracket(pen, EDGE / 2, image.getHeight() - EDGE / 2);
        write(pen, caption, EDGE / 2);
        write(pen, below, image.getHeight() - EDGE / 2);
        pen.dispose();
        return png(image);
    }

    private static void drawBracket(Graphics2D pen, int top, int bottom) {
        var line = new Path2D.Float();
        line.moveTo(EDGE - 4, top);
        line.curveTo(ROUND / 2f, top, 2, top, 2, top + ROUND);
        line.lineTo(2, bottom - ROUND);
        line.curveTo(2, bottom, ROUND / 2f, bottom, EDGE - 4, bottom);
        pen.setColor(new Color(LINE));
        pen.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(line);
    }

    /** Centred on the end of the line. */
    private static void write(Graphics2D pen, String words, int y) {
        pen.setColor(new Color(SMALL.rgb()));
        pen.fill(moved(LAYOUT.outline(words, SMALL), EDGE, y + SMALL.size() * 0.35));
    }

    private static Shape moved(Shape shape, double x, double y) {
        return AffineTransform.getTranslateInstance(x, y).createTransformedShape(shape);
    }

    private static BufferedImage blank(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    }

    private static Graphics2D pen(BufferedImage image) {
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return pen;
    }

    private static BufferedImage read(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] png(BufferedImage image) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
