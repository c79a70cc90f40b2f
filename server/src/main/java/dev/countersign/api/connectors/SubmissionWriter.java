package dev.countersign.api.connectors;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countersign.api.wire.Body;
import dev.countersign.kernel.Guid;
import dev.countersign.storefront.ShopDomain;
import dev.countersign.storefront.file.CustomerFile;
import dev.countersign.storefront.file.FileKind;
import dev.countersign.storefront.record.SubmissionDesk;
import dev.countersign.storefront.record.WriteBack;
import dev.countersign.storefront.record.WriteBacks;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A submission as the merchant reads it. */
final class SubmissionWriter {
    private SubmissionWriter() {}

    static Body summary(SubmissionDesk.Entry entry) {
        var submission = entry.submission();
        var work = entry.work();
        return Body.with("submissionId", submission.id().toString())
                .and("customer", submission.customer())
                .and("form", submission.form())
                .typed("formVersion", submission.formVersion())
                .and("receivedAt", submission.receivedAt())
                .and("assurance", submission.assurance())
                .and("status", work.state().wire())
                .and("reason", work.reason())
                .typed("tries", work.attempts())
                .and("nextTryAt", work.state() == WriteBack.State.QUEUED ? work.dueAt() : null);
    }

    static Body whole(SubmissionDesk.Entry entry, List<SubmissionDesk.Line> lines, List<WriteBacks.Attempt> attempts) {
        return summary(entry)
                .and("clientIp", entry.submission().clientIp())
                .and("reportedIp", entry.submission().reportedIp())
                .and("fields", lines.stream().map(line -> line(line).map()).toList())
                .and(
                        "attempts",
                        attempts.stream().map(attempt -> attempt(attempt).map()).toList())
                .and("errors", entry.work().progress().refused());
    }

    static String address(ShopDomain shop, UUID submission) {
        return "/connectors/shopify/v1/shops/" + shop + "/submissions/" + submission;
    }

    /** @param base the submission's own address */
    static List<Map<String, Object>> files(List<CustomerFile> files, String base) {
        return files.stream()
                .flatMap(file -> file.kind().map(kind -> file(file, kind, base)).stream())
                .toList();
    }

    private static Map<String, Object> file(CustomerFile file, FileKind kind, String base) {
        return Body.with("field", file.field())
                .and("name", file.name())
                .and("type", kind.mediaType())
                .typed("size", file.size())
                .and("sha256", file.sha256())
                .and("uri", base + "/files/" + file.field())
                .map();
    }

    static List<Map<String, Object>> signatures(List<CustomerFile> files, String base) {
        return files.stream()
                .filter(file -> file.method().isPresent())
                .map(file -> Body.with("field", file.field())
                        .and("name", file.name())
                        .and("method", file.type())
                        .and("type", FileKind.PNG.mediaType())
                        .and("uri", base + "/files/" + file.field())
                        .map())
                .toList();
    }

    private static Body line(SubmissionDesk.Line line) {
        return Body.with("field", line.field())
                .and("base", line.base())
                .and("mine", line.mine())
                .and("theirs", line.theirs())
                .and("status", line.state())
                .and("errors", line.refused().isEmpty() ? null : line.refused());
    }

    private static Body attempt(WriteBacks.Attempt attempt) {
        return new Body()
                .typed("number", attempt.number())
                .and("at", attempt.triedAt())
                .and("outcome", attempt.outcome().wire())
                .typed("status", attempt.status())
                .and("reason", attempt.reason().isEmpty() ? null : attempt.reason())
                .and("requestId", attempt.requestId().isEmpty() ? null : attempt.requestId());
    }

    static Body stop(WriteBacks.Stop stop) {
        return new Body()
                .typed("status", stop.status())
                .and("reason", stop.reason())
                .and("since", stop.stoppedAt())
                .and(
                        "fix",
                        stop.isByUs()
                                ? "Install the app again, or PUT …/shops/{shop} with \"auth\": either resumes the shop."
                                : "Mend it, see POST …/test, then POST …/submissions/{id}/retry resumes the shop.");
    }

    static String cursor(SubmissionDesk.Entry last) {
        var text = last.submission().receivedAt() + " " + last.submission().id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    static WriteBacks.Mark mark(String cursor) {
        var mark = read(cursor);
        if (mark == null) {
            throw SubmissionsController.invalid("cursor", cursor, "the nextCursor of an earlier answer");
        }
        return mark;
    }

    private static WriteBacks.@Nullable Mark read(String cursor) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split(" ", 2);
            var id = parts.length == 2 ? Guid.parse(parts[1]) : Optional.<UUID>empty();
            return id.map(guid -> new WriteBacks.Mark(Instant.parse(parts[0]), guid))
                    .orElse(null);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return null;
        }
    }
}
