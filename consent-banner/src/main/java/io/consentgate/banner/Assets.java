package io.consentgate.banner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Our script and styles, put together from their source files. Immutable, safe to share.
 *
 * @param script all functions of the page's script, in one scope of their own
 * @param centre the script of the settings, which comes once a visitor opens them
 * @param withdrawal the script that clears what lost vendors have left, which comes once a visitor takes something back
 * @param explain the script that shows why, for development alone
 * @param rules what the script has to know of a site's vendors, to run before it
 * @param settings the styles of settings and policy page
 * @param embed the styles of placeholders' documents
 * @param page the styles that otherwise stand in the page, for one whose own policy forbids that
 * @param frame the styles of the frames that those stand in, to stand in the page itself
 * @param banner the styles of the first layer, to stand in the page itself
 * @param link the styles of the permanent link, to stand in the page itself
 */
record Assets(
        Asset script,
        Asset centre,
        Asset withdrawal,
        Asset explain,
        Asset rules,
        Asset settings,
        Asset embed,
        Asset page,
        String frame,
        String banner,
        String link) {

    /** Takes what makes the rules, as a script, from what the names of those parts end in that the page's script sends for. */
    static Assets load(Function<Map<String, String>, String> rules, Delivery delivery) {
        String palette = read("style/palette.css");
        String card = palette + read("style/card.css");
        String frame = Stylesheet.yielding(read("style/frame.css"));
        String banner = Stylesheet.of(card + read("style/banner.css"));
        String link = Stylesheet.of(read("style/link.css"));
        Asset page = Asset.style("page", banner + link + frame);
        String settings = script("script/centre/order.txt", file -> true);
        String clearing = script("script/withdrawal/order.txt", file -> true);
        Asset centre = Asset.script("centre", settings, settings + clearing);
        Asset withdrawal = Asset.script("withdrawal", clearing, settings + clearing);
        Map<String, String> names = Map.of("parts", centre.name().substring("centre".length()), "page", page.name());
        return new Assets(
                Asset.script("script", script(delivery, file -> true)),
                centre,
                withdrawal,
                Asset.script("explain", script("script/explain/order.txt", file -> true)),
                Asset.script("rules", rules.apply(names)),
                Asset.style("settings", Stylesheet.of(card + read("style/settings.css"))),
                Asset.style("embed", Stylesheet.of(palette + read("style/embed.css"))),
                page,
                frame,
                banner,
                link);
    }

    /** The asset that is a version of the one of this name; empty for a name of no part. */
    Optional<Asset> named(String name) {
        return Stream.of(script, centre, withdrawal, explain, rules, settings, embed, page)
                .filter(asset -> asset.isVersionOf(name))
                .findFirst();
    }

    /** Our script, of these files alone. */
    static String script(Delivery delivery, Predicate<String> wanted) {
        List<String> order = read("script/order.txt").lines().toList();
        return script("script/order.txt", wanted.and(file -> delivery.takes(file, order)));
    }

    private static String script(String order, Predicate<String> wanted) {
        return Shortened.of(read(order)
                .lines()
                .filter(wanted)
                .map(file -> read("script/" + file))
                .toList());
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
