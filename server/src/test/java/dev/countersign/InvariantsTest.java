package dev.countersign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** INVARIANTS.md promises nothing that nobody enforces, and the files keep what no compiler sees. */
class InvariantsTest {
    private static final Pattern RULE = Pattern.compile("(?ms)^\\d+\\. .*?(?=^\\d+\\. |^#|\\z)");
    private static final Pattern ENFORCER = Pattern.compile("— \\*enforced by\\* (.+)", Pattern.DOTALL);

    @Test
    void everyRuleNamesWhoEnforcesIt() throws IOException {
        assertThat(rules()).isNotEmpty().allSatisfy(rule -> assertThat(rule).containsPattern(ENFORCER));
    }

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        rules().forEach(NamedTests::exist);
    }

    @Test
    void everyTableHasAnOwner() throws IOException {
        try (var migrations = Files.list(Path.of("src/main/resources/db/migration"))) {
            var tables = migrations
                    .flatMap(file -> Pattern.compile("(?i)create table (?:if not exists )?\"?(\\w+)")
                            .matcher(NamedTests.read(file))
                            .results()
                            .map(match -> match.group(1)))
                    .toList();
            assertThat(tables)
                    .isNotEmpty()
                    .allSatisfy(table -> assertThat(ArchitectureTest.ownerOf(table))
                            .as(table)
                            .isPresent());
        }
    }

    @Test
    void migrationsAreNumberedWithoutGapsOrTwins() throws IOException {
        try (var migrations = Files.list(Path.of("src/main/resources/db/migration"))) {
            var numbers = migrations
                    .map(file -> file.getFileName().toString().replaceAll("^V(\\d{3})__\\w+\\.sql$", "$1"))
                    .sorted()
                    .toList();
            assertThat(numbers)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, numbers.size())
                            .mapToObj("%03d"::formatted)
                            .toList());
        }
    }

    @Test
    void noTypeIsNamedAfterNothing() throws IOException {
        var empty = Pattern.compile(
                "^(Abstract\\w*|Base[A-Z]\\w*|\\w*(Utils?|Helper|Manager|Processor|Impl|DTO|Dto|Common|Misc))$");
        assertThat(NamedTests.sources("src/main/java")
                        .map(file -> file.getFileName().toString().replace(".java", "")))
                .noneMatch(name -> empty.matcher(name).matches());
    }

    private static List<String> rules() throws IOException {
        var text = Files.readString(NamedTests.CHECKOUT.resolve("INVARIANTS.md"));
        return RULE.matcher(text).results().map(MatchResult::group).toList();
    }
}
