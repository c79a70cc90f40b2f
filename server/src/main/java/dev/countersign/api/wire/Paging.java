package dev.countersign.api.wire;

import dev.countersign.kernel.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** What a list says of its pages. The addresses of the next and the previous one repeat the filters of the call. */
public final class Paging {
    private Paging() {}

    public static Body write(Body body, String path, Map<String, String> query, Page<?> page, int count) {
        var size = page.items().size();
        var next = page.start() + size;
        return body.and("resultSetSize", size)
                .and("totalSetSize", page.total())
                .and("startPosition", page.start())
                .and("endPosition", Math.max(0, next - 1))
                .and("nextUri", size > 0 && next < page.total() ? uri(path, query, next, count) : "")
                .and("previousUri", page.start() > 0 ? uri(path, query, Math.max(0, page.start() - count), count) : "");
    }

    private static String uri(String path, Map<String, String> query, int start, int count) {
        var filters = query.entrySet().stream()
                .filter(e -> !e.getKey().equals("start_position") && !e.getKey().equals("count"))
                .map(e -> "&" + encoded(e.getKey()) + "=" + encoded(e.getValue()))
                .sorted()
                .collect(Collectors.joining());
        return path + "?start_position=" + start + "&count=" + count + filters;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
