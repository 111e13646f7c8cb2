package io.consentgate.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The modules of the house, and the others that each may depend on. What the filter hands on, the core, counts for programs. */
enum Room {
    CORE,
    REWRITER,
    BANNER(CORE),
    SERVLET(CORE, REWRITER, BANNER),
    JDBC(CORE),
    TESTKIT(CORE),
    PROXY(SERVLET, JDBC, CORE),
    DEMO(SERVLET, JDBC, CORE);

    private final Set<Room> arrows;

    Room(Room... arrows) {
        this.arrows = Set.of(arrows);
    }

    Set<Room> arrows() {
        return arrows;
    }

    /** Those that others put on their class path; the rest are programs. */
    static Set<Room> libraries() {
        return EnumSet.complementOf(EnumSet.of(PROXY, DEMO));
    }

    String moduleName() {
        return "io.consentgate." + id();
    }

    Path folder() {
        Path classes = House.FOLDER.resolve("consent-" + id()).resolve("target/classes");
        if (!Files.isDirectory(classes)) {
            throw new AssertionError(classes + " is not there: build the whole house first");
        }
        return classes;
    }

    JavaClasses classes() {
        String place = folder().toUri().getPath();
        return House.CLASSES.that(DescribedPredicate.describe(
                "of " + moduleName(),
                type -> type.getSource()
                        .map(source -> source.getUri().getPath().startsWith(place))
                        .orElse(false)));
    }

    List<String> packages() {
        return classes().stream().map(JavaClass::getPackageName).distinct().toList();
    }

    ModuleDescriptor descriptor() {
        return ModuleFinder.of(folder())
                .find(moduleName())
                .map(ModuleReference::descriptor)
                .orElseThrow(() -> new AssertionError(moduleName() + " has no module-info"));
    }

    private String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
