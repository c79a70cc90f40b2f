package dev.countersign.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes pages with every stamp to target/looks, for people's eyes; checks that they can be read. */
class LooksTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void everyStampOnAPageTurned(int rotation) throws IOException {
        var stamped = new Sealer().stamp(SamplePdfs.turned(rotation, 1), stamps());
        Files.createDirectories(Path.of("target/looks"));
        Files.write(Path.of("target/looks/turned-" + rotation + ".pdf"), stamped);
        Files.write(
                Path.of("target/looks/certificate.pdf"),
                new CertificateWriter().write(CertificateWriterTest.sample(40)));
        assertThat(Tools.run(stamped, "qpdf", "--check", "FILE")).contains("No syntax or stream encoding errors");
    }

    private static List<Stamp> stamps() throws IOException {
        var stamps = new ArrayList<Stamp>();
        float y = 10;
        for (var face : FontFace.values()) {
            stamps.add(new TextStamp(new Box(1, 20, y, 0, 0), face + " Ada Lovelace", TextStyle.plain(face, 14)));
            y += 18;
        }
        stamps.add(new TextStamp(
                new Box(1, 20, 160, 150, 14), "محمد علي 12 שלום สวัสดี कार्त्तिक", TextStyle.plain(FontFace.SANS, 12)));
        stamps.add(new TextStamp(
                new Box(1, 20, 180, 100, 60),
                "Bold, underlined and wrapped over lines",
                new TextStyle(FontFace.SANS, 10, 0x0000AA, true, true, true)));
        stamps.add(new CheckStamp(new Box(1, 200, 170, 14, 14), true));
        stamps.add(new CheckStamp(new Box(1, 220, 170, 14, 14), false));
        var place = new Box(1, 200, 210, 120, 40);
        stamps.add(CertificateWriterTest.drawing().movedTo(place));
        stamps.add(new SignatureFrame(place, "Signed by:", "5F0C4A3E90B14A538F6E2A7C4BE9D1AA"));
        stamps.add(new ImageStamp(new Box(1, 20, 270, 100, 60), png()));
        return stamps;
    }

    private static byte[] png() throws IOException {
        var image = new BufferedImage(60, 60, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(200, 60, 40, 160));
        graphics.fillOval(5, 5, 50, 50);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
