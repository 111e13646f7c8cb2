package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.dom.HtmlDocumentBuilder;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What a browser would contact while it shows a document, found in the tree that an independent, conforming parser builds.
 * It knows nothing of our tables: any attribute but a link's that holds a blocked URL counts, wherever it stands.
 */
final class Contacts {

    private static final Set<String> NAVIGATIONS = Set.of(
            "a href", "base href", "area href", "form action", "button formaction", "input formaction", "a xlink:href");
    private static final Set<String> LOADERS = Set.of(
            "script", "img", "iframe", "frame", "object", "embed", "link", "input", "video", "audio", "source", "track",
            "body", "table", "td", "th");
    private static final Set<String> DATA_BLOCKS = Set.of("text/plain", "application/ld+json", "application/json");

    private final HostJudge judge;
    private final List<String> found = new ArrayList<>();

    private Contacts(HostJudge judge) {
        this.judge = judge;
    }

    /** Descriptions of all contacts, with scripting on or off. */
    static List<String> of(String document, HostJudge judge, boolean scripting) {
        Contacts contacts = new Contacts(judge);
        contacts.visit(tree(document, scripting).getDocumentElement());
        return contacts.found;
    }

    static org.w3c.dom.Document tree(String document, boolean scripting) {
        HtmlDocumentBuilder builder = new HtmlDocumentBuilder(XmlViolationPolicy.ALTER_INFOSET);
        builder.setScriptingEnabled(scripting);
        return parse(builder, document);
    }

    private static org.w3c.dom.Document parse(DocumentBuilder builder, String document) {
        InputSource source = new InputSource(new ByteArrayInputStream(document.getBytes(ISO_8859_1)));
        source.setEncoding(UTF_8.name());
        try {
            return builder.parse(source);
        } catch (SAXException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private void visit(Node node) {
        if (node instanceof Element element && element.getNodeName().matches("(?!.*U0000)[\\w-]+")) {
            attributes(element);
            text(element);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            visit(child);
        }
    }

    private void attributes(Element element) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            String name = attribute.getNodeName();
            boolean script = name.startsWith("on");
            boolean passes = name.startsWith("data-")
                    || !name.matches("[a-z:-]+")
                    || NAVIGATIONS.contains(element.getLocalName() + " " + name)
                    || isPlainLink(element, name);
            boolean blocked = script
                    ? judge.scriptLabel(attribute.getNodeValue()) != null
                    : judge.label(attribute.getNodeValue()) != null;
            if (!passes && (script || !isUnknown(element, name)) && blocked && !isInert(element)) {
                found.add(element.getNodeName() + " " + name + "=" + attribute.getNodeValue());
            }
        }
    }

    /** HTML images load no {@code href}, links no {@code src}; svg and math load by few names. */
    private static boolean isUnknown(Element element, String name) {
        String space = String.valueOf(element.getNamespaceURI());
        boolean svg = name.equals("href") || name.equals("xlink:href");
        return switch (space) {
            case "http://www.w3.org/1999/xhtml" ->
                !LOADERS.contains(element.getLocalName())
                        || (name.equals("href") && element.getLocalName().equals("img"));
            case "http://www.w3.org/2000/svg" -> !svg;
            default -> true;
        };
    }

    private static boolean isPlainLink(Element element, String name) {
        return name.equals("href")
                && element.getLocalName().equals("link")
                && element.getAttribute("rel").matches("(?i)\\s*(canonical|alternate|me|author)\\s*");
    }

    private static boolean isInert(Element element) {
        return element.getLocalName().equals("script") && DATA_BLOCKS.contains(element.getAttribute("type"));
    }

    private void text(Element element) {
        boolean math = "http://www.w3.org/1998/Math/MathML".equals(element.getNamespaceURI());
        boolean script = !math && element.getLocalName().equals("script") && !isInert(element);
        boolean style = !math
                && element.getLocalName().equals("style")
                && !element.getAttribute("type").equals("text/plain");
        String text = ownText(element);
        if (script && judge.scriptLabel(text) != null) {
            found.add("script " + text);
        }
        if (style && loads(text)) {
            found.add("style " + text);
        }
    }

    private boolean loads(String style) {
        byte[] bytes = style.getBytes(UTF_8);
        return !new StyleSheets(judge).judge(bytes, 0, bytes.length).isEmpty();
    }

    private static String ownText(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            text.append(child instanceof Text own ? own.getData() : "");
        }
        return text.toString();
    }
}
