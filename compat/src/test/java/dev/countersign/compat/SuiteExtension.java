package dev.countersign.compat;

import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the tests what the suite shares, each made once and closed at the end. */
final class SuiteExtension implements ParameterResolver {
    private static final Map<Class<?>, Function<Store, Object>> MAKERS = Map.of(
            RunningServer.class, _ -> RunningServer.forTheSuite(),
            Chromium.class, _ -> new Chromium(),
            Wire.class, store -> Wire.of(get(store, RunningServer.class).quickstart(), get(store, Sdk.class)),
            Sdk.class, store -> Sdk.of(get(store, RunningServer.class).quickstart()));

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return MAKERS.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var store = context.getRoot().getStore(Namespace.create(SuiteExtension.class));
        return get(store, parameter.getParameter().getType());
    }

    private static <T> T get(Store store, Class<T> type) {
        return type.cast(store.computeIfAbsent(type, _ -> MAKERS.get(type).apply(store)));
    }
}
