package dev.countersign.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/** The least a page with pdf.js can be: one script that draws the first page of a file. */
final class BarePdfPage implements AutoCloseable {
    private static final String PDFJS = "/META-INF/resources/webjars/pdfjs-dist/5.4.624/";
    private static final String PAGE = """
            <!doctype html><html><head><meta charset="utf-8"><script type="module">
            import { getDocument, GlobalWorkerOptions } from '/pdfjs/build/pdf.min.mjs';
            GlobalWorkerOptions.workerSrc = '/pdfjs/build/pdf.worker.min.mjs';
            const file = await getDocument({ url: '/file.pdf', standardFontDataUrl: '/pdfjs/standard_fonts/',
              useSystemFonts: false, isEvalSupported: false }).promise;
            const page = await file.getPage(1);
            const viewport = page.getViewport({ scale: 880 / 612 });
            const canvas = document.querySelector('canvas');
            canvas.width = viewport.width;
            canvas.height = viewport.height;
            await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise;
            canvas.dataset.drawn = 'true';
            </script></head><body><canvas></canvas></body></html>
            """;

    private final HttpServer server;
    private final byte[] file;
    private final Map<String, byte[]> packed = new ConcurrentHashMap<>();

    BarePdfPage(byte[] file) throws IOException {
        this.file = file;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::page);
        server.createContext("/file.pdf", exchange -> answer(exchange, "application/pdf", this.file, false));
        server.createContext("/pdfjs/", this::pdfjs);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    private void page(HttpExchange exchange) throws IOException {
        answer(exchange, "text/html", PAGE.getBytes(StandardCharsets.UTF_8), false);
    }

    private void pdfjs(HttpExchange exchange) throws IOException {
        var name = exchange.getRequestURI().getPath().substring("/pdfjs/".length());
        answer(exchange, name.endsWith("mjs") ? "text/javascript" : "application/octet-stream", gzipped(name), true);
    }

    private byte[] gzipped(String name) {
        return packed.computeIfAbsent(name, BarePdfPage::gzip);
    }

    private static byte[] gzip(String name) {
        var out = new ByteArrayOutputStream();
        try (var in = BarePdfPage.class.getResourceAsStream(PDFJS + name);
                var gzip = new GZIPOutputStream(out)) {
            if (in == null) {
                throw new IllegalArgumentException("pdf.js has no " + name);
            }
            in.transferTo(gzip);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static void answer(HttpExchange exchange, String type, byte[] body, boolean gzipped) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        if (gzipped) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
