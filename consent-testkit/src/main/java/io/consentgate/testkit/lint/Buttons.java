package io.consentgate.testkit.lint;

import io.consentgate.testkit.lint.Measures.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares the two answers with each other, and each with what it must be. */
final class Buttons {

    private static final double TOLERANCE = 2;
    private static final double READABLE = 4.5;

    private final Button accept;
    private final Button reject;
    private final Button settings;
    private final int target;
    private final List<Finding> findings = new ArrayList<>();

    Buttons(Measures measures, int target) {
        this.accept = measures.accept();
        this.reject = measures.reject();
        this.settings = measures.settings();
        this.target = target;
    }

    List<Finding> findings() {
        if (!reject.isSeen()) {
            find(DarkPattern.REFUSAL_HIDDEN, "accept is in view, reject is not");
            return findings;
        }
        compare();
        Stream.of(accept, reject, settings).filter(Button::isSeen).forEach(this::single);
        words();
        return findings;
    }

    private void compare() {
        if (!accept.element().equals(reject.element())) {
            find(DarkPattern.UNEQUAL_ELEMENT, accept.element() + " and " + reject.element());
        }
        if (Math.abs(accept.width() - reject.width()) > TOLERANCE
                || Math.abs(accept.height() - reject.height()) > TOLERANCE) {
            find(DarkPattern.UNEQUAL_SIZE, size(accept) + " and " + size(reject));
        }
        if (!accept.style().equals(reject.style())) {
            find(DarkPattern.UNEQUAL_STYLE, difference());
        }
    }

    private String difference() {
        return String.join(
                "; ",
                new TreeSet<>(accept.style().keySet())
                        .stream()
                                .filter(name -> !String.valueOf(accept.style().get(name))
                                        .equals(reject.style().get(name)))
                                .map(name -> name + " " + accept.style().get(name) + " and "
                                        + reject.style().get(name))
                                .toList());
    }

    private void single(Button button) {
        if (button.contrast() < READABLE) {
            find(
                    DarkPattern.LOW_CONTRAST,
                    button.label() + " " + String.format(Locale.ROOT, "%.1f", button.contrast()) + " to 1");
        }
        if (Math.min(button.width(), button.height()) < target) {
            find(DarkPattern.SMALL_TARGET, button.label() + " " + size(button) + ", not " + target);
        }
    }

    private void words() {
        SteeringWords words = SteeringWords.shipped();
        Stream.of(words.inAccept(accept.label()), words.inReject(reject.label()))
                .flatMap(List::stream)
                .forEach(seen -> find(DarkPattern.STEERING_WORDS, seen));
    }

    private static String size(Button button) {
        return String.format(Locale.ROOT, "%.0f by %.0f", button.width(), button.height());
    }

    private void find(DarkPattern pattern, String seen) {
        findings.add(new Finding(pattern, seen));
    }
}
