package io.consentgate.house;

import static com.tngtech.archunit.lang.conditions.ArchConditions.accessField;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no class of the house does. */
class HabitsTest {

    private static final JavaClasses HOUSE = House.CLASSES;

    @Test
    void hotPaths_useNoRegularExpressions() {
        noClasses()
                .that()
                .resideInAnyPackage("io.consentgate.rewriter..", "io.consentgate.match..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.regex..")
                .because("their cost depends on what a page sends")
                .check(HOUSE);
    }

    @Test
    void threads_areNeverPutToSleep() {
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", long.class, int.class)
                .check(HOUSE);
    }

    @Test
    void standardStreams_belongToTheCommands() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.consentgate.demo.Demo")
                .and()
                .doNotHaveFullyQualifiedName("io.consentgate.proxy.ProxyCommand")
                .should(accessField(System.class, "out").or(accessField(System.class, "err")))
                .check(HOUSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"util", "common", "helper", "manager", "impl"})
    void packages_areNamedAfterTheirSubject(String vague) {
        noClasses().should().resideInAPackage(".." + vague + "..").check(HOUSE);
    }

    @Test
    void containersDiscoverNothing_byAnnotation() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.servlet.annotation")
                .orShould()
                .implement("jakarta.servlet.ServletContainerInitializer")
                .check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("io.consentgate.house.Room#libraries")
    void containersDiscoverNothing_byFile(Room library) {
        Set<String> discovered = Set.of(
                "META-INF/web-fragment.xml",
                "META-INF/resources",
                "META-INF/services/jakarta.servlet.ServletContainerInitializer",
                "META-INF/spring.factories",
                "META-INF/spring");
        Path classes = library.folder();
        assertThat(discovered)
                .allSatisfy(file -> assertThat(classes.resolve(file)).doesNotExist());
    }
}
