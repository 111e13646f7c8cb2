package io.consentgate.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.module.ModuleDescriptor.Requires;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may depend on whom: the arrows between the modules, and the packages within each. */
class ArrowsTest {

    private static final String JSPECIFY = "org.jspecify";

    @ParameterizedTest
    @EnumSource
    void classes_followTheArrows(Room room) {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(forbidden(room)))
                .check(room.classes());
    }

    @ParameterizedTest
    @MethodSource("io.consentgate.house.Room#libraries")
    void moduleInfo_requiresWhatTheArrowsAllow(Room library) {
        assertThat(required(library).filter(name -> name.startsWith("io.consentgate.")))
                .containsExactlyInAnyOrderElementsOf(
                        library.arrows().stream().map(Room::moduleName).toList());
    }

    @ParameterizedTest
    @EnumSource(names = {"CORE", "REWRITER", "BANNER", "JDBC"})
    void servletTypes_areUnknown(Room room) {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.servlet..", "javax.servlet..")
                .check(room.classes());
    }

    @ParameterizedTest
    @EnumSource(names = {"CORE", "REWRITER", "BANNER", "SERVLET"})
    void sql_isUnknown(Room room) {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .check(room.classes());
    }

    @ParameterizedTest
    @EnumSource(names = "REWRITER")
    void rewriter_needsTheJavaBaseAlone(Room rewriter) {
        classes()
                .should()
                .onlyDependOnClassesThat(
                        ofJavaBase().or(resideInAnyPackage("io.consentgate.rewriter..", JSPECIFY + "..")))
                .check(rewriter.classes());
        assertThat(required(rewriter)).containsExactlyInAnyOrder("java.base", JSPECIFY);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CORE", "DEMO"})
    void packages_haveNoCycles(Room room) {
        slices().matching("(**)").should().beFreeOfCycles().check(room.classes());
    }

    /** Here the root package holds the words that all others speak, and the door that leads to them. */
    @ParameterizedTest
    @CsvSource({"CORE, io.consentgate.(*)..", "DEMO, io.consentgate.demo.(*).."})
    void packagesBelowTheRoot_haveNoCycles(Room room, String packages) {
        slices().matching(packages).should().beFreeOfCycles().check(room.classes());
    }

    /** The packages of every other module that no arrow leads to. */
    private static String[] forbidden(Room room) {
        Set<Room> allowed = room.arrows();
        return Stream.of(Room.values())
                .filter(other -> other != room && !allowed.contains(other))
                .flatMap(other -> other.packages().stream())
                .toArray(String[]::new);
    }

    private static DescribedPredicate<JavaClass> ofJavaBase() {
        Set<String> packages = Object.class.getModule().getPackages();
        return DescribedPredicate.describe(
                "are of java.base",
                type -> packages.contains(type.getBaseComponentType().getPackageName()));
    }

    private static Stream<String> required(Room library) {
        return library.descriptor().requires().stream().map(Requires::name);
    }
}
