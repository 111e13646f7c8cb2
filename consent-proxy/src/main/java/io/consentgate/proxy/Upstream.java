package io.consentgate.proxy;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/** What the proxy stands in front of: a folder of files or another HTTP server. Immutable. */
sealed interface Upstream {

    /** Files, served as they lie. */
    record Folder(Path root) implements Upstream {}

    /**
     * A site that answers HTTP.
     *
     * @param origin scheme, host and port, with a path in front of every request's where the site lies below one
     */
    record Site(URI origin) implements Upstream {

        /** The host and port as sent in {@code Host}: without the scheme's own port. */
        String authority() {
            String host = origin.getHost();
            return origin.getPort() < 0 ? host : host + ":" + origin.getPort();
        }

        /** The path that goes in front of each request's: empty or {@code /like/this}. */
        String basePath() {
            return origin.getRawPath();
        }

        boolean secure() {
            return origin.getScheme().equals("https");
        }
    }

    /**
     * Reads what was given on the command line.
     *
     * @throws IllegalArgumentException if it is neither a folder that can be read nor an http or https URL; the message
     *     says what is wrong
     */
    static Upstream parse(String text) {
        return text.contains("://") ? site(text) : folder(text);
    }

    private static Folder folder(String text) {
        Path path;
        try {
            path = Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("'" + text + "' is neither a folder nor an http or https URL", e);
        }
        if (!Files.exists(path)) {
            throw new IllegalArgumentException("there is no folder '" + text
                    + "'; allowed: a folder that can be read, or a URL such as http://127.0.0.1:3000");
        }
        if (!Files.isDirectory(path)) {
            throw new IllegalArgumentException("'" + text + "' is a file; allowed: a folder, or an http or https URL");
        }
        if (!Files.isReadable(path) || !Files.isExecutable(path)) {
            throw new IllegalArgumentException("the folder '" + text + "' cannot be read; check its permissions");
        }
        return new Folder(path);
    }

    private static Site site(String text) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("'" + text + "' is not a URL: " + e.getReason(), e);
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("scheme '" + scheme + "' in '" + text + "'; allowed: http, https");
        }
        if (uri.getHost() == null || uri.getPort() > 65_535) {
            throw new IllegalArgumentException("'" + text + "' names no host that can be reached");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null || uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("'" + text
                    + "' has more than scheme, host, port and path; leave out user names, queries and fragments");
        }
        return new Site(normal(scheme, uri));
    }

    private static URI normal(String scheme, URI uri) {
        int ownPort = scheme.equals("https") ? 443 : 80;
        String port = uri.getPort() < 0 || uri.getPort() == ownPort ? "" : ":" + uri.getPort();
        String path = uri.normalize().getRawPath();
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        return URI.create(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port + path);
    }
}
