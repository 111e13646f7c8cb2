package io.consentgate.benchmarks;

import io.consentgate.rewriter.Sink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** jsoup: the whole page as a tree, changed there, and written out anew. */
public record JsoupPeer(TrackerHosts trackers) implements Engine {

    @Override
    public void rewrite(byte[] page, Sink sink) throws IOException {
        Document document = Jsoup.parse(new String(page, StandardCharsets.UTF_8));
        for (Element element : document.select("script[src],iframe[src],img[src]")) {
            String url = element.attr("src");
            if (trackers.own(url)) {
                element.removeAttr("src").attr("data-src", url).attr("type", "text/plain");
            }
        }
        byte[] output = document.outerHtml().getBytes(StandardCharsets.UTF_8);
        sink.write(output, 0, output.length);
    }
}
