package io.consentgate.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The JDKs to measure on. */
final class Jdks {

    private Jdks() {}

    /**
     * The homes that the environment variable {@code JDKS} names, with colons between; without it the running JDK and,
     * one for each version, those that lie beside it.
     */
    static Collection<Path> homes() {
        String named = System.getenv("JDKS");
        return named == null
                ? found(Path.of(System.getProperty("java.home")))
                : Stream.of(named.split(":", -1)).map(Path::of).toList();
    }

    private static Collection<Path> found(Path running) {
        TreeMap<Integer, Path> homes = new TreeMap<>();
        for (Path home : beside(running)) {
            homes.putIfAbsent(version(home), home);
        }
        homes.put(Runtime.version().feature(), running);
        return homes.tailMap(17).values();
    }

    private static List<Path> beside(Path home) {
        try (Stream<Path> siblings = Files.list(home.toRealPath().getParent())) {
            return new ArrayList<>(siblings.filter(sibling -> Files.isExecutable(java(sibling)))
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the file {@code release}; 0 if there is none. */
    private static int version(Path home) {
        try (Stream<String> lines = Files.lines(home.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.substring(line.indexOf('"') + 1, line.lastIndexOf('"')))
                    .mapToInt(text -> Runtime.Version.parse(text).feature())
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    static Path java(Path home) {
        return home.resolve("bin/java");
    }
}
