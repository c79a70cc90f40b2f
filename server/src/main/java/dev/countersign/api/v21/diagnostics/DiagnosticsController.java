package dev.countersign.api.v21.diagnostics;

import static dev.countersign.kernel.ErrorCode.RESOURCE_NOT_FOUND;

import dev.countersign.api.Operation;
import dev.countersign.api.v21.diagnostics.store.RequestLogs;
import dev.countersign.api.wire.Body;
import dev.countersign.api.wire.WireObject;
import dev.countersign.identity.Caller;
import dev.countersign.kernel.Refusal;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A developer's view of his own last calls. */
@RestController
@RequestMapping({"/restapi/v2/diagnostics", "/restapi/v2.1/diagnostics"})
class DiagnosticsController {
    private final RequestLogs logs;

    DiagnosticsController(RequestLogs logs) {
        this.logs = logs;
    }

    @GetMapping("/request_logs")
    @Operation("DiagnosticsApi.listRequestLogs")
    Map<String, Object> listRequestLogs(Caller caller) {
        return Body.with(
                        "apiRequestLogs",
                        logs.list(caller.user()).stream()
                                .map(entry -> Body.with("requestLogId", entry.id())
                                        .and("status", entry.status())
                                        .and("description", entry.description())
                                        .and("createdDateTime", entry.at())
                                        .map())
                                .toList())
                .map();
    }

    @GetMapping("/request_logs/{requestLogId}")
    @Operation("DiagnosticsApi.getRequestLog")
    ResponseEntity<String> getRequestLog(Caller caller, @PathVariable String requestLogId) {
        var entry = logs.find(caller.user(), requestLogId)
                .orElseThrow(() -> RESOURCE_NOT_FOUND
                        .because()
                        .with(Refusal.Detail.of(
                                "requestLogId", requestLogId, "the id of one of your own request logs")));
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(entry.text());
    }

    @DeleteMapping("/request_logs")
    @Operation("DiagnosticsApi.deleteRequestLogs")
    void deleteRequestLogs(Caller caller) {
        logs.clear(caller.user());
    }

    @GetMapping("/settings")
    @Operation("DiagnosticsApi.getRequestLogSettings")
    Map<String, Object> getRequestLogSettings(Caller caller) {
        return setting(caller);
    }

    @PutMapping("/settings")
    @Operation("DiagnosticsApi.updateRequestLogSettings")
    Map<String, Object> updateRequestLogSettings(Caller caller, WireObject body) {
        var old = logs.setting(caller.user());
        var most = body.integer("apiRequestLogMaxEntries").orElse(old.most());
        if (most < 1 || most > RequestLogs.MOST) {
            throw body.invalid("apiRequestLogMaxEntries", String.valueOf(most), "1 to " + RequestLogs.MOST);
        }
        logs.change(caller.user(), body.flag("apiRequestLogging").orElse(old.on()), most);
        return setting(caller);
    }

    private Map<String, Object> setting(Caller caller) {
        var setting = logs.setting(caller.user());
        return Body.with("apiRequestLogging", setting.on())
                .and("apiRequestLogMaxEntries", setting.most())
                .and("apiRequestLogRemainingEntries", setting.remaining())
                .map();
    }
}
