package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A judge that blocks hosts, reading URLs roughly as a browser does; navigations pass. */
final class HostJudge implements Judge {

    private final List<String> hosts;
    private String base = "https://site.example/";

    HostJudge(String... hosts) {
        this.hosts = List.of(hosts);
    }

    @Override
    public @Nullable String url(Load load, byte[] bytes, int from, int to) {
        return load == Load.NAVIGATION || load == Load.REFRESH
                ? null
                : label(new String(bytes, from, to - from, UTF_8));
    }

    /** The label of a blocked URL or null. */
    @Nullable
    String label(String url) {
        String host = host(resolve(url));
        return hosts.stream()
                .filter(blocked -> host.equals(blocked) || host.endsWith("." + blocked))
                .findFirst()
                .orElse(null);
    }

    @Override
    public boolean isOwn(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, UTF_8).matches("https://([^/]*@)?site\\.example(:\\d+)?[/\\\\?#].*");
    }

    private String resolve(String url) {
        String plain = url.replaceAll("[\\t\\n\\r]", "")
                .replaceAll("^[\\x00-\\x20]+", "")
                .replace('\\', '/');
        if (plain.matches("(?is)https:(?!//).*") && base.startsWith("https:")) {
            return plain.matches("(?is)https:/.*") ? base : plain.replaceFirst("(?i)https:/*", "https://");
        }
        if (plain.matches("(?is)(https?|wss?|ftp):.*")) {
            return plain.replaceFirst("^([A-Za-z]+):/*", "$1://");
        }
        if (plain.startsWith("//")) {
            return "https:" + plain.replaceFirst("^/+", "//");
        }
        return base;
    }

    private static String host(String url) {
        int start = url.indexOf("://");
        if (start < 0) {
            return "";
        }
        String rest = url.substring(start + 3);
        String authority = rest.split("[/?#]", 2)[0];
        String host = authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":\\d*$", "");
        String decoded = decode(host);
        return Normalizer.normalize(decoded, Normalizer.Form.NFKC)
                .replaceAll("[\\u00AD\\u200B-\\u200D\\u2060]", "")
                .replace('\u3002', '.')
                .replaceFirst("\\.$", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String decode(String host) {
        try {
            return URLDecoder.decode(host.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException e) {
            return host;
        }
    }

    @Override
    public @Nullable String script(byte[] bytes, int from, int to) {
        String label = scriptLabel(new String(bytes, from, to - from, UTF_8));
        byte[] written = new byte[2 * (to - from)];
        int length = label == null ? WrittenMarkup.resolve(bytes, from, to, written) : 0;
        return length == 0 ? label : script(written, 0, length);
    }

    /** The label of a script that names a blocked host, or null. */
    @Nullable
    String scriptLabel(String script) {
        return hosts.stream().filter(script::contains).findFirst().orElse(null);
    }

    /**
     * Elements {@code x-word} load the host that their {@code at} names, {@code amp-ad} one that is its {@code type}, and
     * {@code x-HOST} loads that host.
     */
    @Override
    public @Nullable String component(byte[] bytes, int from, int to, Function<String, @Nullable String> attributes) {
        String name = new String(bytes, from, to - from, UTF_8).toLowerCase(Locale.ROOT);
        String host = switch (name) {
            case "x-word" -> attributes.apply("at");
            case "amp-ad" -> attributes.apply("type");
            default -> name.startsWith("x-") ? name.substring(2) : null;
        };
        return host != null && hosts.contains(host) ? host : null;
    }

    @Override
    public String unreadable() {
        return "unreadable";
    }

    @Override
    public Placeholder embed(String labels, byte[] bytes, int from, int to, boolean isSandboxed) {
        StringBuilder url = new StringBuilder();
        for (int i = from; i < to; i++) {
            boolean plain = (bytes[i] >= '-' && bytes[i] <= 'z' && bytes[i] != '<') || bytes[i] == '?';
            url.append(plain ? (char) bytes[i] + "" : "&#" + (bytes[i] & 0xFF) + ";");
        }
        String document = "&lt;a href=&quot;" + url.toString().replace("&", "&amp;") + "&quot;&gt;";
        return new Placeholder(ascii("<i></i>"), ascii(isSandboxed ? "restricted" : document), ascii("&lt;t&gt;"));
    }

    private static List<byte[]> ascii(String text) {
        return List.of(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void base(byte[] bytes, int from, int to) {
        base = resolve(new String(bytes, from, to - from, UTF_8));
    }
}
