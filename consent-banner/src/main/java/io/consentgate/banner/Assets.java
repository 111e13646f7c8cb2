package io.consentgate.banner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Our script and styles, put together from their source files. Immutable, safe to share.
 *
 * @param script all functions of the page's script, in one scope of their own
 * @param settings the styles of settings and policy page
 * @param embed the styles of placeholders' documents
 * @param frame the styles of the frames that those stand in, to stand in the page itself
 * @param banner the styles of the first layer, to stand in the page itself
 * @param link the styles of the permanent link, to stand in the page itself
 */
record Assets(Asset script, Asset settings, Asset embed, String frame, String banner, String link) {

    static Assets load() {
        String palette = read("style/palette.css");
        String banner = palette + read("style/banner.css");
        return new Assets(
                Asset.script(joined()),
                Asset.style(Stylesheet.of(banner + read("style/settings.css"))),
                Asset.style(Stylesheet.of(palette + read("style/embed.css"))),
                Stylesheet.yielding(read("style/frame.css")),
                Stylesheet.of(banner),
                Stylesheet.of(read("style/link.css")));
    }

    /** The asset of this name; empty for any other. */
    Optional<Asset> named(String name) {
        return Stream.of(script, settings, embed)
                .filter(asset -> asset.name().equals(name))
                .findFirst();
    }

    private static String joined() {
        StringBuilder all = new StringBuilder("(function(){'use strict';\n");
        read("script/order.txt")
                .lines()
                .forEach(file -> read("script/" + file)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                        .forEach(line -> all.append(line).append('\n')));
        return all.append("})();\n").toString();
    }

    static String read(String file) {
        try (InputStream in = Assets.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
