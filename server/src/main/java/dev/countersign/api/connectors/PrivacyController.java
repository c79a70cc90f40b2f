package dev.countersign.api.connectors;

import dev.countersign.api.wire.Body;
import dev.countersign.identity.Caller;
import dev.countersign.kernel.Guid;
import dev.countersign.storefront.news.PrivacyDesk;
import dev.countersign.storefront.news.PrivacyRequest;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What customers and shops asked about kept data; also of a shop that is registered no more. */
@RestController
@RequestMapping("/connectors/shopify/v1/shops/{shop}/privacy-requests")
class PrivacyController {
    private final PrivacyDesk desk;

    PrivacyController(PrivacyDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    Map<String, Object> list(Caller caller, @PathVariable("shop") String name) {
        ShopAdmin.require(caller);
        var requests = desk.list(caller.account(), ShopAdmin.domain(name));
        return Body.with(
                        "privacyRequests",
                        requests.stream().map(request -> write(request).map()).toList())
                .map();
    }

    /** With everything that is kept about the customer, to be handed out. */
    @GetMapping("/{id}")
    Map<String, Object> get(Caller caller, @PathVariable("shop") String name, @PathVariable String id) {
        ShopAdmin.require(caller);
        var guid = Guid.parse(id).orElseThrow(() -> SubmissionsController.invalid("requestId", id, "a GUID"));
        var request = desk.get(caller.account(), ShopAdmin.domain(name), guid);
        var isAsked = request.kind() == PrivacyRequest.Kind.DATA_REQUEST;
        return write(request).and("data", isAsked ? data(request).map() : null).map();
    }

    private Body data(PrivacyRequest request) {
        return Body.with("customer", request.customer())
                .and(
                        "submissions",
                        desk.held(request).stream()
                                .map(held -> write(held).map())
                                .toList());
    }

    private static Body write(PrivacyRequest request) {
        return Body.with("requestId", request.id().toString())
                .and("kind", request.kind().wire())
                .and("customer", request.customer().isEmpty() ? null : request.customer())
                .and("reference", request.reference().isEmpty() ? null : request.reference())
                .and("receivedAt", request.receivedAt())
                .typed("submissions", request.submissions())
                .and("note", request.note());
    }

    private static Body write(PrivacyDesk.Held held) {
        var made = held.submission();
        var address = SubmissionWriter.address(made.shop(), made.id());
        return Body.with("submissionId", made.id().toString())
                .and("customer", made.customer())
                .and("form", made.form())
                .and("receivedAt", made.receivedAt())
                .and("assurance", made.assurance())
                .and("shown", made.base())
                .and("submitted", made.answers())
                .and("files", SubmissionWriter.files(held.files(), address))
                .and("signatures", SubmissionWriter.signatures(held.files(), address))
                .and("recordSaid", held.work().progress().theirs())
                .and("shopRefused", held.work().progress().refused())
                .and("address", made.clientIp())
                .and("reportedAddress", made.reportedIp())
                .and("status", held.work().state().wire())
                .and("envelopeId", held.envelope().map(Object::toString).orElse(null));
    }
}
