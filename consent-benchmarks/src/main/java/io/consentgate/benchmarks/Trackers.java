package io.consentgate.benchmarks;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.sax.HtmlParser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Counts the elements that would load from a tracker, by a full parse of a parser that is nobody's peer here. */
record Trackers(TrackerHosts hosts) {

    private static final String HTML = "http://www.w3.org/1999/xhtml";

    /** How many {@code script}, {@code iframe} and {@code img} elements load from a tracker, for visitors without scripts. */
    int in(byte[] page) {
        Counter counter = new Counter();
        HtmlParser parser = new HtmlParser(XmlViolationPolicy.ALLOW);
        parser.setContentHandler(counter);
        try {
            parser.parse(new InputSource(new StringReader(new String(page, StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
        return counter.found;
    }

    private final class Counter extends DefaultHandler {

        private int found;

        @Override
        public void startElement(String space, String name, String qualified, Attributes attributes) {
            String url = HTML.equals(space) && loads(name, attributes) ? attributes.getValue("src") : null;
            if (url != null && hosts.own(url)) {
                found++;
            }
        }

        private static boolean loads(String name, Attributes attributes) {
            return name.equals("script")
                    ? runs(attributes.getValue("type"))
                    : name.equals("iframe") || name.equals("img");
        }

        /** A script of another type is data: it loads nothing, and need not be touched. */
        private static boolean runs(@Nullable String type) {
            String known = type == null ? "" : type.toLowerCase(Locale.ROOT);
            return known.isEmpty()
                    || known.equals("module")
                    || known.contains("javascript")
                    || known.contains("ecmascript");
        }
    }
}
