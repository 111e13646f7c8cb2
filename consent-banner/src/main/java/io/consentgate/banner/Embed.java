package io.consentgate.banner;

/**
 * What a frame shows instead of what a vendor would show in it. Immutable; ASCII only.
 *
 * @param style markup of a style for such frames, which a page needs once, before the first of them
 * @param title what the frame is called
 * @param document the HTML document for its {@code srcdoc}: it works without JavaScript
 */
public record Embed(String style, String title, String document) {}
