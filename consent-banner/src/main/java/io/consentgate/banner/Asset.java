package io.consentgate.banner;

/**
 * A file of ours whose name changes whenever its content does, so that it may be cached for ever. Immutable.
 *
 * @param name the last part of its URL: which part it is, a hyphen, 16 hex digits of its version, and an extension
 * @param contentType the type to send it as, with its charset
 * @param text the content; ASCII only
 */
public record Asset(String name, String contentType, String text) {

    static Asset script(String part, String text) {
        return script(part, text, text);
    }

    /** A script of some that come apart: each has the version of them all. */
    static Asset script(String part, String text, String all) {
        return new Asset(name(part, all) + ".js", "text/javascript;charset=utf-8", text);
    }

    static Asset style(String part, String text) {
        return new Asset(name(part, text) + ".css", "text/css;charset=utf-8", text);
    }

    private static String name(String part, String text) {
        return part + '-' + Hash.of(text).substring(0, 16);
    }

    /** Whether a name is that of the same part, of whatever version. */
    boolean isVersionOf(String other) {
        int version = name.indexOf('-') + 1;
        return other.length() == name.length()
                && other.startsWith(name.substring(0, version))
                && other.substring(version, version + 16).matches("[0-9a-f]{16}")
                && other.endsWith(name.substring(version + 16));
    }
}
