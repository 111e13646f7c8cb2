package io.consentgate.banner;

/**
 * A file of ours whose name changes whenever its content does, so that it may be cached for ever. Immutable.
 *
 * @param name the last part of its URL: 16 hex digits and an extension
 * @param contentType the type to send it as, with its charset
 * @param text the content; ASCII only
 */
public record Asset(String name, String contentType, String text) {

    static Asset script(String text) {
        return new Asset(Hash.of(text).substring(0, 16) + ".js", "text/javascript;charset=utf-8", text);
    }

    static Asset style(String text) {
        return new Asset(Hash.of(text).substring(0, 16) + ".css", "text/css;charset=utf-8", text);
    }
}
