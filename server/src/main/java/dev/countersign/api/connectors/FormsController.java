package dev.countersign.api.connectors;

import static dev.countersign.kernel.ErrorCode.INVALID_REQUEST_PARAMETER;
import static dev.countersign.kernel.ErrorCode.SHOP_FORM_DOES_NOT_EXIST;

import dev.countersign.account.Accounts;
import dev.countersign.api.Call;
import dev.countersign.api.wire.Body;
import dev.countersign.api.wire.WireObject;
import dev.countersign.identity.Caller;
import dev.countersign.kernel.Refusal;
import dev.countersign.storefront.form.Forms;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The forms of a shop. Putting one makes a new version, unless it is the same. */
@RestController
@RequestMapping("/connectors/shopify/v1/shops/{shop}/forms")
class FormsController {
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,58}");

    private final ShopAdmin admin;
    private final Forms forms;
    private final Accounts accounts;
    private final SigningReader signing;

    FormsController(ShopAdmin admin, Forms forms, Accounts accounts, SigningReader signing) {
        this.admin = admin;
        this.forms = forms;
        this.accounts = accounts;
        this.signing = signing;
    }

    @PutMapping("/{key}")
    Map<String, Object> put(
            Caller caller, @PathVariable("shop") String name, @PathVariable String key, WireObject body) {
        var shop = admin.find(caller, name);
        if (!KEY.matcher(key).matches()) {
            throw INVALID_REQUEST_PARAMETER
                    .because("Invalid key.")
                    .with(Refusal.Detail.of("key", key, "lower-case letters, digits and -, at most 59"));
        }
        var call = new Call(caller, accounts.find(shop.account()), "v2.1", "", "", null);
        var definition = FormReader.read(body, (submit, fields) -> signing.read(call, submit, fields));
        return FormWriter.write(forms.put(shop.account(), shop.domain(), key, definition));
    }

    @GetMapping
    Map<String, Object> list(Caller caller, @PathVariable("shop") String name) {
        var shop = admin.find(caller, name);
        return Body.with(
                        "forms",
                        forms.all(shop.account(), shop.domain()).stream()
                                .map(FormWriter::write)
                                .toList())
                .map();
    }

    @GetMapping("/{key}")
    Map<String, Object> get(Caller caller, @PathVariable("shop") String name, @PathVariable String key) {
        var shop = admin.find(caller, name);
        return forms.find(shop.account(), shop.domain(), key)
                .map(FormWriter::write)
                .orElseThrow(() -> absent(key));
    }

    @DeleteMapping("/{key}")
    ResponseEntity<Void> delete(Caller caller, @PathVariable("shop") String name, @PathVariable String key) {
        var shop = admin.find(caller, name);
        if (!forms.remove(shop.account(), shop.domain(), key)) {
            throw absent(key);
        }
        return ResponseEntity.noContent().build();
    }

    static Refusal absent(String key) {
        return SHOP_FORM_DOES_NOT_EXIST.because().with(Refusal.Detail.of("key", key, "the key of a form of this shop"));
    }
}
