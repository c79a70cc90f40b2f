package dev.countersign.api.wire;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the body of a request in the form their parameter asks for. */
public final class WireResolvers implements HandlerMethodArgumentResolver {
    private static final Map<Class<?>, Function<HttpServletRequest, Object>> FORMS = Map.of(
            WireObject.class, BodyReader::json,
            Upload.class, BodyReader::upload,
            Files.class, BodyReader::files,
            RawBody.class, request -> new RawBody(BodyReader.bytes(request)));

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return FORMS.containsKey(parameter.getParameterType());
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var form = FORMS.get(parameter.getParameterType());
        var servlet = request.getNativeRequest(HttpServletRequest.class);
        return form == null || servlet == null ? null : form.apply(servlet);
    }
}
