package io.consentgate.testkit.lint;

/**
 * One thing that steers. Immutable.
 *
 * @param pattern what it is
 * @param seen what was seen of it, such as two sizes
 */
public record Finding(DarkPattern pattern, String seen) {

    @Override
    public String toString() {
        return pattern + ": " + pattern.says() + " (" + seen + ")";
    }
}
