package dev.countersign.api;

import static dev.countersign.kernel.ErrorCode.*;

import dev.countersign.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers for every path no other controller claims: known but not built, or unknown. */
@RestController
class CatalogueController {
    private final OperationCatalogue catalogue;

    CatalogueController(OperationCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @RequestMapping("/restapi/**")
    void unclaimed(HttpServletRequest request) {
        var path = request.getRequestURI().substring("/restapi".length());
        var row = catalogue
                .find(request.getMethod(), path)
                .orElseThrow(() -> RESOURCE_NOT_FOUND
                        .because()
                        .with(Refusal.Detail.of(
                                "path",
                                request.getMethod() + " " + request.getRequestURI(),
                                "an operation of the API, see docs/compatibility.md")));
        throw OPERATION_NOT_BUILT
                .because(OperationCatalogue.describe(row))
                .with(Refusal.Detail.of(
                        "path",
                        OperationCatalogue.describe(row),
                        "an operation that docs/compatibility.md lists as built"));
    }
}
