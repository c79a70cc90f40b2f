package dev.countersign.api.v21.envelopes;

import static dev.countersign.envelope.GivenEnvelope.ACCOUNT;
import static dev.countersign.envelope.GivenEnvelope.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.countersign.api.wire.ErrorBody;
import dev.countersign.identity.Caller;
import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.ErrorRepair;
import dev.countersign.kernel.ErrorRepairs;
import dev.countersign.kernel.UserId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Compares the page of errors in the docs with the table of errors, and the table with the code that refuses. */
class ErrorsPageTest {
    private static final Path PAGE = Path.of("../docs/errors.md");
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void everyErrorSaysWhenItHappensAndWhatRepairsIt() {
        assertThat(ErrorCode.values()).allSatisfy(code -> {
            assertThat(ErrorRepairs.of(code).when()).endsWith(".").hasSizeGreaterThan(10);
            assertThat(ErrorRepairs.of(code).how()).endsWith(".").hasSizeGreaterThan(10);
        });
    }

    @Test
    void everyErrorHappens() {
        assertThat(Arrays.stream(ErrorCode.values()).map(Enum::name))
                .as("errors that no code refuses with have no place in the table")
                .isSubsetOf(refusedWith());
    }

    @Test
    void thePageTellsWhatTheTableSays() throws IOException {
        if (Boolean.getBoolean("print")) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE))
                .as("print it anew with -Dprint=true -Dtest=ErrorsPageTest")
                .isEqualTo(page());
    }

    private static String page() {
        var lines = new StringBuilder("""
                # Errors

                After reading your error here you know why the call was refused and how to repair it. Look up its \
                `errorCode`. Printed from the table of errors (`kernel/ErrorCode` and `kernel/ErrorRepairs`).

                A refusal is answered with the status that stands behind its code below, and has this shape:

                ```json
                %s
                ```

                `errorCode` and `message` are those of the reference. `details` says where this very call went wrong: `path` \
                names the member of the request, `received` is what came, `expected` what would do, `nearest` the recipient \
                who comes closest (as far as the caller may see him), and `fix` what to do. Members that would be empty are \
                left out. Where a call changes several things, each entry of its answer may have such an error of its own \
                (`errorDetails`) while the call itself is answered 200.

                `/oauth/*` answers in the shape of OAuth instead: `error` and `error_description`.
                """.formatted(example()));
        Arrays.stream(ErrorCode.values())
                .sorted(Comparator.comparing(Enum::name))
                .forEach(code -> lines.append(row(code, ErrorRepairs.of(code))));
        return lines.toString();
    }

    private static String row(ErrorCode code, ErrorRepair repair) {
        return """

                ## %s

                %d · %s

                **When.** %s

                **Repair.** %s
                """.formatted(code, code.status(), code.text("…", "…", "…"), repair.when(), repair.how());
    }

    /** What a sender is told who takes his integration key for the clientUserId. */
    private static String example() {
        var body = GivenApi.json("""
                {"userName": "ann", "email": "ann@example.com", "clientUserId": "7c2b8d7e-5f83-4f34-9b43-0d2f6a3f6f10"}""");
        var sender = new Caller(new UserId(UUID.randomUUID()), "Sam", "sam@example.com", false, ACCOUNT, "", Set.of());
        var envelope = given().embedded("1", "ann", 1, "1000").sent();
        var refusal = GivenApi.refusal(() -> RecipientMatch.find(envelope, body, sender, true));
        return PRETTY.writeValueAsString(ErrorBody.of(refusal)).replace("\r\n", "\n");
    }

    /** The errors some code of the server names, other than to sort those that others threw. */
    private static Set<String> refusedWith() {
        var table = Set.of(ErrorCode.class.getName(), ErrorRepairs.class.getName());
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.countersign")
                        .stream()
                        .filter(type -> !table.contains(type.getName()) && !isTableOfASwitch(type))
                        .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                        .map(JavaFieldAccess::getTarget)
                        .filter(field -> field.getOwner().isEquivalentTo(ErrorCode.class))
                        .map(AccessTarget::getName)
                        .collect(Collectors.toSet());
    }

    private static boolean isTableOfASwitch(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.SYNTHETIC);
    }
}
