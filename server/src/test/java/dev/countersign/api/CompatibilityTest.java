package dev.countersign.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Compares what the controllers claim with the operation catalogue, and the page in the docs with both. */
class CompatibilityTest {
    private static final Path PAGE = Path.of("../docs/compatibility.md");

    private final OperationCatalogue catalogue = OperationCatalogue.load();
    private final Set<String> claimed = claimed();

    @Test
    void everyClaimIsARowOfTheCatalogue() {
        var known =
                catalogue.rows().stream().map(OperationCatalogue.Row::sdkMethod).collect(Collectors.toSet());

        assertThat(known).containsAll(claimed);
    }

    @Test
    void thePageTellsWhatIsBuilt() throws IOException {
        if (Boolean.getBoolean("print")) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE))
                .as("print it anew with -Dprint=true -Dtest=CompatibilityTest")
                .isEqualTo(page());
    }

    @Test
    void aKnownPathIsFoundUnderBothVersionsAndAnUnknownOneIsNot() {
        assertThat(catalogue.find("GET", "/v2/accounts/1/templates")).isPresent();
        assertThat(catalogue.find("get", "/V2.1/accounts/1/Templates/")).isPresent();
        assertThat(catalogue.find("GET", "/v2.1/accounts/1/nonsense")).isEmpty();
    }

    private String page() {
        var lines = new StringBuilder("""
                # What is compatible

                Look up whether an operation of the eSignature REST API is built. Printed from the operation catalogue \
                (`server/src/main/resources/dev/countersign/api/operations.tsv`); a test compares this page with the \
                controllers. Each operation answers under `/restapi/v2.1` and, where the path exists there, under \
                `/restapi/v2`. What is not built answers 501 `OPERATION_NOT_BUILT` in the API's error shape.

                """);
        lines.append("Built: %d of %d.\n".formatted(built(), catalogue.rows().size()));
        var services = new TreeMap<String, List<OperationCatalogue.Row>>(
                catalogue.rows().stream().collect(Collectors.groupingBy(OperationCatalogue.Row::service)));
        services.forEach((service, rows) -> {
            lines.append("\n## ").append(service).append("\n\n| operation | path | built |\n|---|---|---|\n");
            rows.stream()
                    .sorted(Comparator.comparing(OperationCatalogue.Row::path)
                            .thenComparing(OperationCatalogue.Row::method))
                    .forEach(row -> lines.append("| `%s` | %s `%s` | %s |\n"
                            .formatted(row.sdkMethod(), row.method(), row.path(), isBuilt(row) ? "yes" : "")));
        });
        return lines.toString();
    }

    private long built() {
        return catalogue.rows().stream().filter(this::isBuilt).count();
    }

    private boolean isBuilt(OperationCatalogue.Row row) {
        return claimed.contains(row.sdkMethod());
    }

    private static Set<String> claimed() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.countersign.api")
                        .stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Operation.class))
                        .map(method ->
                                method.getAnnotationOfType(Operation.class).value())
                        .collect(Collectors.toSet());
    }
}
