package io.consentgate.banner;

import java.util.List;

/**
 * What a frame shows instead of what a vendor would show in it: texts encoded for a double-quoted attribute, in pieces that
 * follow each other, are shared and never changed. ASCII only. Immutable.
 *
 * @param title what the frame is called
 * @param document the HTML document for its {@code srcdoc}: it works without JavaScript
 */
public record Embed(List<byte[]> title, List<byte[]> document) {}
