package dev.countersign.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.shopify.ShopifySdk;
import com.shopify.exceptions.ShopifyErrorResponseException;
import com.shopify.model.ShopifyCustomerUpdateRequest;
import dev.countersign.shop.customer.Field;
import dev.countersign.shop.customer.Seed;
import org.junit.jupiter.api.Test;

/** The Java client our users may have: no ".json", ids as text, and the shop asked for first. */
class JavaSdkTest extends GivenShop {
    private ShopifySdk sdk() {
        return ShopifySdk.newBuilder()
                .withApiUrl(shop.url() + "admin")
                .withAccessToken(TOKEN)
                .build();
    }

    private static ShopifyCustomerUpdateRequest update(String email) {
        return ShopifyCustomerUpdateRequest.newBuilder()
                .withId("207119551")
                .withFirstName("Bøb")
                .withLastName("Norman")
                .withEmail(email)
                .withPhone("+16135550100")
                .build();
    }

    @Test
    void updatesACustomer() {
        var updated = sdk().updateCustomer(update("bob@mail.example.com"));
        assertThat(updated.getFirstName()).isEqualTo("Bøb");
        assertThat(customer(Seed.BOB).text(Field.EMAIL)).contains("bob@mail.example.com");
        assertThat(sdk().getCustomer("207119551").getPhone()).isEqualTo("+16135550100");
        assertThat(sdk().searchCustomers("email:zoe@mail.example.com")).hasSize(1);
    }

    @Test
    void isRefusedWhatIsWrong() {
        assertThatExceptionOfType(ShopifyErrorResponseException.class)
                .isThrownBy(() -> sdk().updateCustomer(update("zoe@mail.example.com")))
                .satisfies(refusal -> assertThat(refusal.getStatusCode()).isEqualTo(422));
    }
}
