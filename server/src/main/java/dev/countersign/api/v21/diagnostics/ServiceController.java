package dev.countersign.api.v21.diagnostics;

import dev.countersign.api.Operation;
import dev.countersign.api.wire.Body;
import dev.countersign.kernel.Addresses;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What this server is; needs no token. */
@RestController
class ServiceController {
    private final Addresses addresses;

    ServiceController(Addresses addresses) {
        this.addresses = addresses;
    }

    @GetMapping("/restapi/service_information")
    @Operation("DiagnosticsApi.getService")
    Map<String, Object> getService(HttpServletRequest request) {
        var base = addresses.forCaller(request.getScheme(), request.getHeader("Host")) + "/restapi/";
        return Body.with("buildVersion", version())
                .and("linkedSites", List.of())
                .and("serviceVersions", List.of(serviceVersion(base, "v2"), serviceVersion(base, "v2.1")))
                .map();
    }

    @GetMapping({"/restapi/v2", "/restapi/v2.1"})
    @Operation("DiagnosticsApi.getResources")
    Map<String, Object> getResources(HttpServletRequest request) {
        var base = addresses.forCaller(request.getScheme(), request.getHeader("Host"))
                + request.getRequestURI().replaceAll("/$", "");
        return Body.with(
                        "resources",
                        List.of("accounts", "login_information", "diagnostics").stream()
                                .map(name -> Body.with("name", name)
                                        .and("value", base + "/" + name)
                                        .map())
                                .toList())
                .map();
    }

    private static Map<String, Object> serviceVersion(String base, String version) {
        return Body.with("version", version).and("versionUrl", base + version).map();
    }

    private static String version() {
        var version = ServiceController.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
