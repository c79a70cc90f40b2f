package dev.countersign.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.countersign.kernel.EnvelopeId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Switches faults on and off, so that an application can be seen to bear what it cannot cause. */
@RestController
@SandboxOnly
final class FaultsController {
    private static final Logger LOG = LoggerFactory.getLogger(FaultsController.class);

    private final FaultSwitches switches;

    FaultsController(FaultSwitches switches) {
        this.switches = switches;
    }

    @GetMapping("/dev/faults")
    Map<String, Object> list() {
        return Map.of("faults", Arrays.stream(Fault.values()).map(this::told).toList());
    }

    @RequestMapping(
            path = "/dev/faults/{name}",
            method = {RequestMethod.PUT, RequestMethod.POST},
            consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> turnOn(@PathVariable String name, @RequestBody Wish wish) {
        var fresh = wish.of(fault(name));
        switches.turnOn(fresh);
        LOG.info("The fault {} is on for {} and {} requests", name, fresh.envelope(), fresh.requests());
        return list();
    }

    @DeleteMapping("/dev/faults/{name}")
    Map<String, Object> turnOff(@PathVariable String name) {
        switches.turnOff(fault(name));
        return list();
    }

    @DeleteMapping("/dev/faults")
    Map<String, Object> turnAllOff() {
        switches.turnAllOff();
        return list();
    }

    @ExceptionHandler(Failure.class)
    ResponseEntity<Map<String, String>> refused(Failure failure) {
        return ResponseEntity.badRequest().body(Map.of("message", String.valueOf(failure.getMessage())));
    }

    private Told told(Fault fault) {
        var on = switches.on(fault).stream()
                .map(found -> new Wish(Objects.toString(found.envelope(), null), found.requests()))
                .toList();
        return new Told(fault.wire(), fault.description(), on);
    }

    private static Fault fault(String name) {
        return Fault.named(name)
                .orElseThrow(() -> new Failure("There is no fault '" + name + "', but: "
                        + Arrays.stream(Fault.values()).map(Fault::wire).collect(Collectors.joining(", ")) + "."));
    }

    /** A fault in the list, and where it is on. */
    record Told(String name, String description, List<Wish> on) {}

    /** For one envelope, for the next so many requests, or for both: the next so many of that envelope. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Wish(@Nullable String envelopeId, @Nullable Integer requests) {
        FaultSwitches.Switch of(Fault fault) {
            if (envelopeId == null && requests == null || requests != null && requests < 1) {
                throw refused();
            }
            var envelope =
                    envelopeId == null ? null : EnvelopeId.parse(envelopeId).orElseThrow(Wish::refused);
            return new FaultSwitches.Switch(fault, envelope, requests);
        }

        private static Failure refused() {
            return new Failure("Say for which envelope or for how many requests, such as"
                    + " {\"envelopeId\": \"…\"}, {\"requests\": 1}, or both.");
        }
    }
}
