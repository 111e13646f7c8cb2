package io.consentgate.demo.standin;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one third party is played: which URL it answers, and what it does then. Immutable; read from
 * {@code answers.json}.
 *
 * @param host the host, exactly
 * @param path a prefix of the path; {@code /} where absent
 * @param query a part of the query; any where absent
 * @param cookies names of first-party cookies that its script sets on the page's parent domain
 * @param storage keys that its script writes to the page's local storage
 * @param thirdPartyCookies names of cookies that its response sets on its own domain
 * @param scripts URLs of scripts that its script loads
 * @param pings URLs that its script fetches as images
 * @param does a script file beside {@code answers.json} that runs as well, for what a visitor can see; nothing where
 *     absent
 */
record Answer(
        String host,
        String path,
        String query,
        List<String> cookies,
        List<String> storage,
        List<String> thirdPartyCookies,
        List<String> scripts,
        List<String> pings,
        @Nullable String does) {

    Answer(
            String host,
            @Nullable String path,
            @Nullable String query,
            @Nullable List<String> cookies,
            @Nullable List<String> storage,
            @Nullable List<String> thirdPartyCookies,
            @Nullable List<String> scripts,
            @Nullable List<String> pings,
            @Nullable String does) {
        this.host = Objects.requireNonNull(host, "every answer needs a host");
        this.path = path == null ? "/" : path;
        this.query = query == null ? "" : query;
        this.cookies = orNone(cookies);
        this.storage = orNone(storage);
        this.thirdPartyCookies = orNone(thirdPartyCookies);
        this.scripts = orNone(scripts);
        this.pings = orNone(pings);
        this.does = does;
    }

    boolean answers(String askedHost, String askedPath, String askedQuery) {
        return host.equals(askedHost) && askedPath.startsWith(path) && askedQuery.contains(query);
    }

    private static List<String> orNone(@Nullable List<String> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
