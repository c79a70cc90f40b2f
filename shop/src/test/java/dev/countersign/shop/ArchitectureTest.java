package dev.countersign.shop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The rooms of the shop, and what never comes into it. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.countersign.shop");

    @Test
    void roomsDoNotGoInCircles() {
        slices().matching("dev.countersign.shop.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void theShopKnowsNothingOfTheServerItTries() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.jooq..", "dev.countersign.kernel..")
                .check(CLASSES);
    }

    @Test
    void librariesStayInTheRoomsThatNeedThem() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..theme..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("liqp..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("..admin.graphql..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("graphql..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("..http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.sun.net.httpserver..")
                .check(CLASSES);
    }
}
