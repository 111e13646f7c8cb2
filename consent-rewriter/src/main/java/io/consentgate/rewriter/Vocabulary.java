package io.consentgate.rewriter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The elements and attributes that matter, read once from {@code elements.txt} and {@code loads.txt}. */
final class Vocabulary {

    static final Vocabulary HTML = new Vocabulary();

    static final int TYPE = HTML.attribute("type");
    static final int REL = HTML.attribute("rel");
    static final int AS = HTML.attribute("as");
    static final int HTTP_EQUIV = HTML.attribute("http-equiv");
    static final int LANGUAGE = HTML.attribute("language");
    static final int ATTRIBUTE_NAME = HTML.attribute("attributename");
    static final int ENCODING = HTML.attribute("encoding");
    static final int SRC = HTML.attribute("src");
    static final int HREF = HTML.attribute("href");
    static final int DATA = HTML.attribute("data");
    static final int COLOR = HTML.attribute("color");
    static final int FACE = HTML.attribute("face");
    static final int SIZE = HTML.attribute("size");
    static final int XLINK_HREF = HTML.attribute("xlink:href");

    static final Element BODY = HTML.element("body");
    static final Element BR = HTML.element("br");
    static final Element EMBED = HTML.element("embed");
    static final Element FRAME = HTML.element("frame");
    static final Element FRAMESET = HTML.element("frameset");
    static final Element HEAD = HTML.element("head");
    static final Element IFRAME = HTML.element("iframe");
    static final Element IMAGE = HTML.element("image");
    static final Element LINK = HTML.element("link");
    static final Element META = HTML.element("meta");
    static final Element OBJECT = HTML.element("object");
    static final Element P = HTML.element("p");
    static final Element SVG = HTML.element("svg");
    static final Element TEMPLATE = HTML.element("template");
    static final Element TEXTAREA = HTML.element("textarea");
    static final Element TITLE = HTML.element("title");
    static final Element HTML_ELEMENT = HTML.element("html");

    private static final String ANY = "*";
    private static final String ANY_CUSTOM = "-";

    private final NameTable names;
    private final NameTable attributes;
    private final List<String> attributeNames;
    private final Element[] elements;
    private final Element unknown;
    private final Element custom;

    private Vocabulary() {
        Map<String, Set<Trait>> traits = new LinkedHashMap<>();
        rows("elements.txt").forEach(row -> traits.put(row.get(0), traits(row)));
        List<List<String>> loads = rows("loads.txt");
        loads.forEach(row -> traits.putIfAbsent(row.get(1), Set.of()));
        attributeNames = attributeNames(loads);
        attributes = new NameTable(attributeNames);
        List<String> known = new ArrayList<>(traits.keySet());
        known.remove(ANY);
        names = new NameTable(known);
        elements = IntStream.range(0, known.size())
                .mapToObj(i -> element(i, known.get(i), traits.getOrDefault(known.get(i), Set.of()), loads))
                .toArray(Element[]::new);
        unknown = element(known.size(), "", Set.of(), loads);
        custom = element(known.size(), ANY_CUSTOM, Set.of(), loads);
    }

    /** What is known about the element of that name, which may be nothing. */
    Element element(byte[] bytes, int from, int to) {
        int index = names.find(bytes, from, to);
        if (index >= 0) {
            return elements[index];
        }
        return Window.indexOf(bytes, from, to, Window.HYPHEN) < to ? custom : unknown;
    }

    /** How many elements there are, the unknown one included. */
    int size() {
        return elements.length + 1;
    }

    Element unknown() {
        return unknown;
    }

    /** The number of an attribute, or -1. */
    int attribute(byte[] bytes, int from, int to) {
        return attributes.find(bytes, from, to);
    }

    private int attribute(String name) {
        return attributeNames.indexOf(name);
    }

    private Element element(String name) {
        byte[] bytes = Arrays.copyOf(Output.ascii(name), name.length() + Long.BYTES);
        return element(bytes, 0, name.length());
    }

    private static Set<Trait> traits(List<String> row) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        row.stream()
                .skip(1)
                .map(word -> Trait.valueOf(word.toUpperCase(Locale.ROOT)))
                .forEach(traits::add);
        return traits;
    }

    private static List<String> attributeNames(List<List<String>> loads) {
        Set<String> all = new LinkedHashSet<>(List.of(
                "type", "rel", "as", "http-equiv", "language", "attributename", "encoding", "color", "face", "size"));
        loads.forEach(row -> all.add(row.get(2)));
        return List.copyOf(all);
    }

    private Element element(int index, String name, Set<Trait> traits, List<List<String>> loads) {
        @Nullable Rule[][] rules = new Rule[Space.values().length][attributeNames.size()];
        boolean hasOwn = false;
        for (List<String> row : loads) {
            boolean own = row.get(1).equals(name);
            if (own || row.get(1).equals(ANY)) {
                int attribute = attribute(row.get(2));
                rules[space(row).index][attribute] = rule(row);
                hasOwn |= own && space(row) == Space.HTML;
            }
        }
        addOtherSpaces(rules, traits.contains(Trait.AHEAD));
        return new Element(index, name, traits, rules, hasOwn);
    }

    /** HTML goes before, since it can hold documents and scripts where SVG has an image and MathML a link. */
    private static void addOtherSpaces(@Nullable Rule[][] rules, boolean isFetchedAhead) {
        @Nullable Rule[] html = rules[Space.HTML.index];
        @Nullable Rule[] svg = rules[Space.SVG.index];
        @Nullable Rule[] math = rules[Space.MATH.index];
        rules[Space.XML.index] = either(html, either(svg, math));
        if (isFetchedAhead) {
            rules[Space.SVG.index] = either(svg, html);
            rules[Space.MATH.index] = either(html, math);
        }
    }

    private static @Nullable Rule[] either(@Nullable Rule[] first, @Nullable Rule[] second) {
        @Nullable Rule[] either = first.clone();
        for (int i = 0; i < either.length; i++) {
            either[i] = either[i] == null ? second[i] : either[i];
        }
        return either;
    }

    private static Space space(List<String> row) {
        return Space.valueOf(row.get(0).toUpperCase(Locale.ROOT));
    }

    private static Rule rule(List<String> row) {
        Reading reading = Reading.valueOf(row.get(3).toUpperCase(Locale.ROOT).replace('-', '_'));
        return new Rule(reading, row.size() > 4 ? Load.valueOf(row.get(4)) : Load.OTHER);
    }

    private static List<List<String>> rows(String resource) {
        try (InputStream in = Vocabulary.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(in, resource), StandardCharsets.US_ASCII))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.trim().split(" +")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
