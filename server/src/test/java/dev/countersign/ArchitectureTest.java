package dev.countersign;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.never;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.countersign.envelope.EnvelopeEvent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The house stands as docs/architecture.md draws it. */
class ArchitectureTest {
    private static final String HOUSE = "dev.countersign.";

    /** Each room and its floor; a new room takes its place here. */
    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("kernel", 0),
            Map.entry("store", 1),
            Map.entry("job", 1),
            Map.entry("account", 2),
            Map.entry("identity", 2),
            Map.entry("document", 2),
            Map.entry("history", 2),
            Map.entry("envelope", 3),
            Map.entry("autosign", 4),
            Map.entry("ceremony", 4),
            Map.entry("sealing", 4),
            Map.entry("notify", 4),
            Map.entry("storefront", 4),
            Map.entry("api", 5),
            Map.entry("cli", 5));

    private static final int DOORS = 5;

    /** Whose tables begin with which words; a table with a new first word takes its place here. */
    private static final Map<String, String> OWNERS = Map.ofEntries(
            Map.entry("account", "account"),
            Map.entry("api", "api"),
            Map.entry("application", "identity"),
            Map.entry("autosign", "autosign"),
            Map.entry("blob", "store"),
            Map.entry("ceremony", "ceremony"),
            Map.entry("envelope", "envelope"),
            Map.entry("history", "history"),
            Map.entry("login", "identity"),
            Map.entry("mail", "notify"),
            Map.entry("master", "store"),
            Map.entry("oauth", "identity"),
            Map.entry("scheduled", "job"),
            Map.entry("sealing", "sealing"),
            Map.entry("storefront", "storefront"),
            Map.entry("user", "identity"));

    /** The rooms with a public face in plain Java. */
    private static final String[] FACES = {
        HOUSE + "kernel",
        HOUSE + "account",
        HOUSE + "account.signature",
        HOUSE + "identity",
        HOUSE + "document",
        HOUSE + "history",
        HOUSE + "envelope",
        HOUSE + "envelope.recipient",
        HOUSE + "envelope.tab",
        HOUSE + "autosign",
        HOUSE + "ceremony",
        HOUSE + "sealing",
        HOUSE + "notify",
        HOUSE + "storefront",
        HOUSE + "storefront.form",
        HOUSE + "storefront.signing",
        HOUSE + "storefront.record",
        HOUSE + "storefront.confirm",
        HOUSE + "storefront.file",
        HOUSE + "storefront.news"
    };

    private static final DescribedPredicate<JavaClass> NOT_A_ROOM =
            resideInAnyPackage("dev.countersign.seal..", "dev.countersign.pages..");

    private static final JavaClasses SERVER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/seal/") && !location.contains("countersign-seal"))
            .importPackages("dev.countersign");

    private static final ApplicationModules ROOMS = ApplicationModules.of("dev.countersign", NOT_A_ROOM);

    @Test
    void everyRoomKeepsToItsDoorSign() {
        ROOMS.verify();
    }

    @Test
    void everyRoomHasAFloor() {
        assertThat(ROOMS.stream().map(room -> room.getIdentifier().toString()))
                .isNotEmpty()
                .allSatisfy(room -> assertThat(FLOORS).containsKey(room));
    }

    @Test
    void nobodyLooksUp() {
        classes()
                .that(liveInARoom())
                .should(dependOnlyOnLowerFloors())
                .because("a lower room must stay understandable without the rooms above it")
                .check(SERVER);
    }

    @Test
    void theFaceOfARoomIsPlainJava() {
        noClasses()
                .that()
                .resideInAnyPackage(FACES)
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "tools.jackson..",
                        "com.fasterxml..",
                        "org.jooq..",
                        "jakarta..",
                        "com.nimbusds..",
                        "com.github.kagkarlsson..")
                .because(
                        "what a room promises must outlive the framework it is built with; frameworks live in corners named"
                                + " after their technology")
                .check(SERVER);
    }

    @Test
    void onlyStoresSpeakSql() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..store..", HOUSE + "job..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jooq..", "java.sql..", "javax.sql..")
                .because("who wants rows of another room must ask that room")
                .check(SERVER);
    }

    @Test
    void aTableBelongsToOneRoom() {
        classes()
                .that()
                .resideInAPackage("..store..")
                .and()
                .resideOutsideOfPackage(HOUSE + "store..")
                .should(useOnlyTheirOwnTables())
                .because("another room asks, it does not join")
                .check(SERVER);
    }

    @Test
    void onlyJobStartsThreads() {
        noClasses()
                .that()
                .resideOutsideOfPackages(HOUSE + "job..", HOUSE + "store..", HOUSE + "cli..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(java.util.concurrent.Executors.class, java.util.Timer.class, Thread.Builder.class)
                .orShould(callMethodWhere(
                        named(Thread.class, Set.of("start", "startVirtualThread", "ofVirtual", "ofPlatform"))))
                .because(
                        "work that nobody waits for must survive a crash, and jobs do; store has its one writer, cli opens the"
                                + " doors and ends the program")
                .check(SERVER);
    }

    @Test
    void nobodyBetweenTheFloorsAsksTheMachineForTheTime() {
        classes()
                .that(liveOnFloors(2, 4))
                .should(never(callMethodWhere(named(
                        null, Set.of("now", "currentTimeMillis", "randomUUID", "systemUTC", "systemDefaultZone")))))
                .because("clocks and ids are handed in, so that tests and the sandbox can move them")
                .check(SERVER);
    }

    @Test
    void onlyStoresAppendToTheHistoryAndOnlyTheirOwnFacts() {
        noClasses()
                .that()
                .resideOutsideOfPackages(HOUSE + "envelope.store..", HOUSE + "autosign.store..", HOUSE + "history..")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "append to the history",
                        (JavaMethodCall call) -> call.getTargetOwner().getName().equals(HOUSE + "history.History")
                                && call.getName().equals("append")))
                .because("a fact and the rows it is about stand in one transaction, in the store that owns the rows")
                .check(SERVER);
        noClasses()
                .that()
                .resideInAPackage(HOUSE + "autosign.store..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EnvelopeEvent.class)
                .because(
                        "Envelopes.change is the one door to an envelope: no change without a trace, no trace without a change")
                .check(SERVER);
    }

    @Test
    void noOfficialSdkIsOnTheServersClassPath() {
        assertThat(List.of("com.docusign.esign.client.ApiClient", "org.glassfish.jersey.client.JerseyClient"))
                .allSatisfy(name -> assertThat(isThere(name)).as(name).isFalse());
    }

    @Test
    void theSandboxShopIsNotOnTheServersClassPath() {
        assertThat(isThere("dev.countersign.shop.SandboxShop")).isFalse();
    }

    private static boolean isThere(String name) {
        try {
            Class.forName(name);
            return true;
        } catch (ClassNotFoundException _) {
            return false;
        }
    }

    private static DescribedPredicate<JavaClass> liveInARoom() {
        return DescribedPredicate.describe("live in a room", type -> room(type).isPresent());
    }

    private static DescribedPredicate<JavaClass> liveOnFloors(int lowest, int highest) {
        return DescribedPredicate.describe(
                "live on floors %d to %d".formatted(lowest, highest),
                type -> room(type)
                        .map(FLOORS::get)
                        .filter(floor -> floor >= lowest && floor <= highest)
                        .isPresent());
    }

    private static ArchCondition<JavaClass> dependOnlyOnLowerFloors() {
        return new ArchCondition<>("depend on lower floors only, and on no other door") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var own = room(type).orElseThrow();
                for (var dependency : type.getDirectDependenciesFromSelf()) {
                    room(dependency.getTargetClass())
                            .filter(other -> !other.equals(own) && !mayLookInto(own, other))
                            .ifPresent(
                                    _ -> events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
                }
            }
        };
    }

    // neighbours on one floor are a matter of the door sign, but for the doors
    private static boolean mayLookInto(String own, String other) {
        int mine = FLOORS.get(own);
        int theirs = FLOORS.get(other);
        return theirs < mine || theirs == mine && mine != DOORS;
    }

    private static ArchCondition<JavaClass> useOnlyTheirOwnTables() {
        return new ArchCondition<>("use tables with their room's prefix only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var own = room(type).orElse("");
                for (var dependency : type.getDirectDependenciesFromSelf()) {
                    var target = dependency.getTargetClass();
                    if (isTable(target) && !own.equals(OWNERS.get(firstWord(target.getSimpleName())))) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isTable(JavaClass type) {
        return type.getPackageName().equals(HOUSE + "store.tables.tables");
    }

    // OauthGrant → oauth
    private static String firstWord(String tableClass) {
        return tableClass.replaceAll("(?<=[a-z])[A-Z].*", "").toLowerCase(Locale.ROOT);
    }

    /** The room that owns a table of this name, if any does. */
    static Optional<String> ownerOf(String table) {
        return Optional.ofNullable(OWNERS.get(table.toLowerCase(Locale.ROOT).split("_")[0]));
    }

    private static DescribedPredicate<JavaMethodCall> named(
            @org.jspecify.annotations.Nullable Class<?> owner, Set<String> names) {
        var where = owner == null ? "a clock or a source of ids" : owner.getSimpleName();
        return DescribedPredicate.describe(
                "call " + names + " of " + where,
                call -> names.contains(call.getName())
                        && (owner == null
                                ? isMachine(call.getTargetOwner().getName())
                                : call.getTargetOwner().isAssignableTo(owner)));
    }

    private static boolean isMachine(String owner) {
        return owner.startsWith("java.time.") || owner.equals("java.lang.System") || owner.equals("java.util.UUID");
    }

    private static Optional<String> room(JavaClass type) {
        var name = type.getPackageName();
        if (!name.startsWith(HOUSE)) {
            return Optional.empty();
        }
        var room = name.substring(HOUSE.length()).split("\\.")[0];
        return Optional.of(room).filter(FLOORS::containsKey);
    }
}
