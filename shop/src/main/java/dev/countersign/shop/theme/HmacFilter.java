package dev.countersign.shop.theme;

import dev.countersign.shop.app.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import liqp.TemplateContext;
import liqp.filters.Filter;

/** {@code {{ customer.id | hmac_sha256: 'secret' }}}: what merchants paste into their themes. */
final class HmacFilter extends Filter {
    HmacFilter() {
        super("hmac_sha256");
    }

    @Override
    public Object apply(Object value, TemplateContext context, Object... parameters) {
        var text = asString(value, context).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Secrets.hmac(asString(get(0, parameters), context), text));
    }
}
