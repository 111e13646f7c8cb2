package io.consentgate.testkit.lint;

/**
 * Where the parts of a banner are: CSS selectors of elements in the page itself, not in frames. Immutable.
 *
 * @param banner its root
 * @param accept what agrees to everything
 * @param reject what refuses everything
 * @param settings what leads to the single choices
 * @param choices the boxes that are ticked there
 * @param back what leads back to the choices once they are made
 */
public record Hooks(String banner, String accept, String reject, String settings, String choices, String back) {

    /** ConsentGate's own, whatever its theme and language. */
    public static final Hooks OURS = new Hooks(
            "#consent-banner",
            "#consent-banner [data-consent-action=accept]",
            "#consent-banner [data-consent-action=reject]",
            "#consent-banner [data-consent-action=settings]",
            "[data-consent-purpose], [data-consent-vendor]",
            "[data-consent-open]");
}
