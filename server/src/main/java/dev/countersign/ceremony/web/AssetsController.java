package dev.countersign.ceremony.web;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Serves scripts, styles, fonts and pdf.js: packed, and cached for good because their paths carry a version. */
@Controller
class AssetsController {
    private final Assets assets;

    AssetsController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/ceremony/{version}/{name}")
    ResponseEntity<byte[]> own(
            @PathVariable String version,
            @PathVariable String name,
            @RequestHeader(name = "Accept-Encoding", required = false) @Nullable String accepted) {
        return answer(assets.own(version, name), accepted);
    }

    @GetMapping("/assets/pdfjs/{version}/{folder}/{name}")
    ResponseEntity<byte[]> pdfjs(
            @PathVariable String version,
            @PathVariable String folder,
            @PathVariable String name,
            @RequestHeader(name = "Accept-Encoding", required = false) @Nullable String accepted) {
        return answer(assets.pdfjs(version, folder + "/" + name), accepted);
    }

    @GetMapping("/assets/fonts/{name}")
    ResponseEntity<byte[]> font(
            @PathVariable String name,
            @RequestHeader(name = "Accept-Encoding", required = false) @Nullable String accepted) {
        return answer(assets.font(name), accepted);
    }

    private static ResponseEntity<byte[]> answer(Optional<Assets.File> found, @Nullable String accepted) {
        if (found.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        var file = found.get();
        PageHeaders.set("Content-Security-Policy", ContentPolicy.OF_FILES);
        PageHeaders.set("X-Content-Type-Options", "nosniff");
        var packs = accepted != null && accepted.contains("gzip") && file.packed().length < file.plain().length;
        var answer = ResponseEntity.ok()
                .header("Content-Type", file.type())
                .header("Vary", "Accept-Encoding")
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        return packs ? answer.header("Content-Encoding", "gzip").body(file.packed()) : answer.body(file.plain());
    }
}
