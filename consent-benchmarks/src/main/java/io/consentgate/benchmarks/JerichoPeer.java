package io.consentgate.benchmarks;

import io.consentgate.rewriter.Sink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.htmlparser.jericho.HTMLElementName;
import net.htmlparser.jericho.OutputDocument;
import net.htmlparser.jericho.Source;
import net.htmlparser.jericho.StartTag;

/** Jericho: start tags found in the page's text and replaced there. */
record JerichoPeer(TrackerHosts trackers) implements Engine {

    private static final List<String> ELEMENTS =
            List.of(HTMLElementName.SCRIPT, HTMLElementName.IFRAME, HTMLElementName.IMG);

    @Override
    public void rewrite(byte[] page, Sink sink) throws IOException {
        Source source = new Source(new String(page, StandardCharsets.UTF_8));
        source.setLogger(null);
        OutputDocument document = new OutputDocument(source);
        for (StartTag tag : source.getAllStartTags()) {
            if (ELEMENTS.contains(tag.getName())) {
                String url = tag.getAttributeValue("src");
                if (url != null && trackers.own(url)) {
                    neutralise(document, tag, url);
                }
            }
        }
        byte[] output = document.toString().getBytes(StandardCharsets.UTF_8);
        sink.write(output, 0, output.length);
    }

    private static void neutralise(OutputDocument document, StartTag tag, String url) {
        Map<String, String> attributes = document.replace(tag.getAttributes(), true);
        attributes.remove("src");
        attributes.put("data-src", url);
        attributes.put("type", "text/plain");
    }
}
