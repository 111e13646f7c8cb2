package io.consentgate.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The folder of the house and the classes of all its rooms. */
final class House {

    static final Path FOLDER = Path.of("..").toAbsolutePath().normalize();

    static final JavaClasses CLASSES = new ClassFileImporter()
            .importPaths(Stream.of(Room.values()).map(Room::folder).toList());

    private House() {}
}
