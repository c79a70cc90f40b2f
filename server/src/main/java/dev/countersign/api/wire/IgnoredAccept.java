package dev.countersign.api.wire;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;

/**
 * The API never answers 406: SDKs ask for {@code application/pdf} and take what comes. Its answers are JSON, or name
 * their true type. Everywhere else the header Accept counts.
 */
public final class IgnoredAccept implements ContentNegotiationStrategy {
    private static final List<MediaType> JSON_FIRST = List.of(MediaType.APPLICATION_JSON, MediaType.ALL);

    private final ContentNegotiationStrategy elsewhere = new HeaderContentNegotiationStrategy();

    @Override
    public List<MediaType> resolveMediaTypes(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        var servlet = request.getNativeRequest(HttpServletRequest.class);
        return servlet != null && WireHeaders.isOfTheApi(servlet) ? JSON_FIRST : elsewhere.resolveMediaTypes(request);
    }
}
