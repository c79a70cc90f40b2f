package dev.countersign.document;

import static dev.countersign.kernel.ErrorCode.INVALID_MULTI_PART_REQUEST;

import dev.countersign.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Takes apart a multipart body, of a browser's form or as DocuSign's clients write it: there the disposition may be
 * {@code file} instead of {@code form-data} and carry no name, which ordinary parsers refuse.
 */
public final class MultipartBody {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAMETER = Pattern.compile("([A-Za-z]+)\\s*=\\s*(?:\"([^\"]*)\"|([^;]*))");
    private static final byte[] BLANK_LINE = {'\r', '\n', '\r', '\n'};

    private MultipartBody() {}

    /** One part, with the parameters of its Content-Disposition in lower case. */
    public record Part(Map<String, String> parameters, String contentType, byte[] bytes) {}

    public static List<Part> parts(String contentType, byte[] body) {
        var boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw INVALID_MULTI_PART_REQUEST
                    .because("The Content-Type names no boundary.")
                    .with(Refusal.Detail.of("Content-Type", contentType, "multipart/form-data; boundary=…"));
        }
        var parts = parts(body, ("--" + boundary.group(1).strip()).getBytes(StandardCharsets.ISO_8859_1));
        if (parts.isEmpty()) {
            throw INVALID_MULTI_PART_REQUEST.because("The body holds no part between its boundaries.");
        }
        return parts;
    }

    private static List<Part> parts(byte[] body, byte[] boundary) {
        var parts = new ArrayList<Part>();
        var start = delimiter(body, boundary, 0);
        while (start >= 0 && !startsWith(body, start + boundary.length, "--")) {
            var from = start + boundary.length;
            var next = delimiter(body, boundary, from);
            if (next < 0) {
                throw INVALID_MULTI_PART_REQUEST.because("The body ends without its closing boundary.");
            }
            parts.add(part(body, from, next));
            start = next;
        }
        return parts;
    }

    /** The next boundary that stands on a line of its own: the same bytes inside a file are the file's. */
    private static int delimiter(byte[] body, byte[] boundary, int from) {
        var at = indexOf(body, boundary, from);
        while (at >= 0) {
            var after = at + boundary.length;
            var begins = at == 0 || startsWith(body, at - 2, "\r\n");
            if (begins && (startsWith(body, after, "\r\n") || startsWith(body, after, "--"))) {
                return at;
            }
            at = indexOf(body, boundary, at + 1);
        }
        return -1;
    }

    private static Part part(byte[] body, int from, int to) {
        var blank = indexOf(body, BLANK_LINE, from);
        if (blank < 0 || blank > to) {
            throw INVALID_MULTI_PART_REQUEST.because("A part has no blank line after its headers.");
        }
        var headers = headers(new String(body, from, blank - from, StandardCharsets.UTF_8));
        var end = to - 2; // the line break belongs to the boundary
        var content = Arrays.copyOfRange(body, Math.min(blank + BLANK_LINE.length, end), end);
        return new Part(
                parameters(headers.getOrDefault("content-disposition", "")),
                headers.getOrDefault("content-type", ""),
                decoded(headers, content));
    }

    private static byte[] decoded(Map<String, String> headers, byte[] content) {
        if (!"base64".equalsIgnoreCase(headers.get("content-transfer-encoding"))) {
            return content;
        }
        try {
            return Base64.getMimeDecoder().decode(content);
        } catch (IllegalArgumentException e) {
            throw INVALID_MULTI_PART_REQUEST.because("A part says it is base64 and is not.");
        }
    }

    private static Map<String, String> headers(String text) {
        var headers = new LinkedHashMap<String, String>();
        for (var line : text.split("\r\n")) {
            var colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private static Map<String, String> parameters(String disposition) {
        var parameters = new LinkedHashMap<String, String>();
        var matcher = PARAMETER.matcher(disposition);
        while (matcher.find()) {
            var value = matcher.group(2) == null ? matcher.group(3).strip() : matcher.group(2);
            parameters.put(matcher.group(1).toLowerCase(Locale.ROOT), value);
        }
        return parameters;
    }

    private static boolean startsWith(byte[] body, int at, String text) {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return at >= 0
                && at + bytes.length <= body.length
                && Arrays.equals(body, at, at + bytes.length, bytes, 0, bytes.length);
    }

    private static int indexOf(byte[] body, byte[] wanted, int from) {
        search:
        for (var i = from; i <= body.length - wanted.length; i++) {
            for (var j = 0; j < wanted.length; j++) {
                if (body[i + j] != wanted[j]) {
                    continue search;
                }
            }
            return i;
        }
        return -1;
    }
}
