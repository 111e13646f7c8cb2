package io.consentgate.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import jdk.jfr.consumer.RecordedFrame;

/** Which stage of the work a method belongs to, by the file {@code stages.properties}. Immutable. */
record Stages(Properties byName) {

    static Stages load() {
        Properties byName = new Properties();
        try (InputStream in = Stages.class.getResourceAsStream("stages.properties")) {
            byName.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Stages(byName);
    }

    /** The stage of the innermost frame that the file knows; empty if it knows none. */
    Optional<String> of(List<RecordedFrame> frames) {
        return frames.stream().map(this::of).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> of(RecordedFrame frame) {
        String type = frame.getMethod().getType().getName();
        String simple = type.substring(type.lastIndexOf('.') + 1);
        String method = simple + '.' + frame.getMethod().getName();
        return Optional.ofNullable(byName.getProperty(method, byName.getProperty(simple)));
    }
}
