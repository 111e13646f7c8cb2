package io.consentgate.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where the time of our whole job goes, by the samples of a flight recording. */
record Profile(List<List<RecordedFrame>> samples) {

    private static final int METHODS = 12;

    /** What the JVM to be recorded is started with. */
    static List<String> jvmArguments(Path recording) {
        return List.of(
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:+DebugNonSafepoints",
                "-XX:StartFlightRecording:settings=profile,filename=" + recording);
    }

    /** The samples that the benchmark's own thread left after so long a warm-up. */
    static Profile of(Path recording, Duration warmUp) throws IOException {
        List<RecordedEvent> events = RecordingFile.readAllEvents(recording).stream()
                .filter(event -> event.getEventType().getName().equals("jdk.ExecutionSample"))
                .filter(event -> event.getStackTrace() != null)
                .toList();
        Instant from = events.stream()
                .map(RecordedEvent::getStartTime)
                .min(Instant::compareTo)
                .map(first -> first.plus(warmUp))
                .orElse(Instant.MAX);
        List<List<RecordedFrame>> samples = new ArrayList<>();
        for (RecordedEvent event : events) {
            if (event.getStartTime().isAfter(from)) {
                samples.add(event.getStackTrace().getFrames());
            }
        }
        return new Profile(samples);
    }

    /** Shares by stage and by method, with the nanoseconds that each takes of a KiB. */
    String text(String jdk, double nanosPerKib) {
        Stages stages = Stages.load();
        return String.format(
                        "%nJDK %s: where the time of the whole job goes, %d samples of a flight recording%n",
                        jdk, samples.size())
                + table(frames -> stages.of(frames).orElse("all else"), Integer.MAX_VALUE, nanosPerKib)
                + String.format("%nthe hottest methods%n")
                + table(Profile::method, METHODS, nanosPerKib);
    }

    private String table(Function<List<RecordedFrame>, String> key, int rows, double nanosPerKib) {
        Map<String, Long> counts = samples.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(rows)
                .map(entry -> line(entry.getKey(), (double) entry.getValue() / samples.size(), nanosPerKib))
                .collect(Collectors.joining());
    }

    private static String line(String name, double share, double nanosPerKib) {
        return String.format("%-40s %5.1f %% %7.0f ns a KiB%n", name, 100 * share, share * nanosPerKib);
    }

    private static String method(List<RecordedFrame> frames) {
        RecordedFrame frame = frames.get(0);
        String type = frame.getMethod().getType().getName();
        return type.substring(type.lastIndexOf('.') + 1)
                + '.'
                + frame.getMethod().getName();
    }
}
