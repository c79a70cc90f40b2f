package dev.countersign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** docs/shop-security.md leaves no threat without a defence, and no defence without tests that exist. */
class ShopSecurityTest {
    private static final String PAGE = NamedTests.read(NamedTests.CHECKOUT.resolve("docs/shop-security.md"));
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\| (.+) \\| (.+) \\| (.+) \\|$");

    @Test
    void everyThreatHasItsRow() {
        assertThat(rows().stream().map(row -> Integer.parseInt(row.group(1))))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void everyRowNamesTheTestsThatProveIt() {
        assertThat(rows())
                .allSatisfy(row -> assertThat(NamedTests.countMethods(row.group(4)))
                        .as(row.group())
                        .isPositive());
    }

    @Test
    void everyTestThatIsNamedExists() {
        NamedTests.exist(PAGE);
    }

    private static List<MatchResult> rows() {
        return ROW.matcher(PAGE).results().toList();
    }
}
