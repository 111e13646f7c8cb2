package io.consentgate.benchmarks;

import io.consentgate.rewriter.Sink;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.attoparser.AbstractChainedMarkupHandler;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.config.ParseConfiguration.ElementBalancing;
import org.attoparser.output.OutputMarkupHandler;

/** attoparser: the page as events, each written on. */
final class AttoparserPeer implements Engine {

    private final TrackerHosts trackers;
    private final MarkupParser parser;

    AttoparserPeer(TrackerHosts trackers) {
        this.trackers = trackers;
        ParseConfiguration configuration = ParseConfiguration.htmlConfiguration();
        configuration.setElementBalancing(ElementBalancing.NO_BALANCING);
        this.parser = new MarkupParser(configuration);
    }

    @Override
    public void rewrite(byte[] page, Sink sink) throws IOException, ParseException {
        StringWriter text = new StringWriter(page.length);
        parser.parse(new String(page, StandardCharsets.UTF_8), new Neutralising(text, trackers));
        byte[] output = text.toString().getBytes(StandardCharsets.UTF_8);
        sink.write(output, 0, output.length);
    }

    /** Writes every event as it was, but for the addresses of trackers. */
    private static final class Neutralising extends AbstractChainedMarkupHandler {

        private final Writer writer;
        private final TrackerHosts trackers;
        private boolean loads;

        Neutralising(Writer writer, TrackerHosts trackers) {
            super(new OutputMarkupHandler(writer));
            this.writer = writer;
            this.trackers = trackers;
        }

        @Override
        public void handleOpenElementStart(char[] text, int from, int length, int line, int column)
                throws ParseException {
            loads = loads(text, from, length);
            super.handleOpenElementStart(text, from, length, line, column);
        }

        @Override
        public void handleStandaloneElementStart(
                char[] text, int from, int length, boolean minimized, int line, int column) throws ParseException {
            loads = loads(text, from, length);
            super.handleStandaloneElementStart(text, from, length, minimized, line, column);
        }

        @Override
        public void handleAttribute(
                char[] text,
                int name,
                int nameLength,
                int nameLine,
                int nameColumn,
                int operator,
                int operatorLength,
                int operatorLine,
                int operatorColumn,
                int content,
                int contentLength,
                int value,
                int valueLength,
                int valueLine,
                int valueColumn)
                throws ParseException {
            if (loads && is("src", text, name, nameLength) && trackers.own(new String(text, content, contentLength))) {
                rename();
            }
            super.handleAttribute(
                    text,
                    name,
                    nameLength,
                    nameLine,
                    nameColumn,
                    operator,
                    operatorLength,
                    operatorLine,
                    operatorColumn,
                    content,
                    contentLength,
                    value,
                    valueLength,
                    valueLine,
                    valueColumn);
        }

        private void rename() throws ParseException {
            try {
                writer.write("type=\"text/plain\" data-");
            } catch (IOException e) {
                throw new ParseException(e);
            }
        }

        private static boolean loads(char[] text, int from, int length) {
            return is("script", text, from, length)
                    || is("iframe", text, from, length)
                    || is("img", text, from, length);
        }

        private static boolean is(String name, char[] text, int from, int length) {
            return name.length() == length && name.equalsIgnoreCase(new String(text, from, length));
        }
    }
}
