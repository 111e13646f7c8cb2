package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
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
 * It knows nothing of our tables, but what the standard says that an element loads.
 */
final class Contacts {

    private static final Set<String> LOADS = Set.of(
            "script src",
            "img src",
            "img srcset",
            "iframe src",
            "frame src",
            "object data",
            "embed src",
            "link href",
            "link imagesrcset",
            "input src",
            "video src",
            "video poster",
            "audio src",
            "source src",
            "source srcset",
            "track src",
            "body background",
            "table background",
            "td background",
            "th background");
    private static final Set<String> FETCHING = Set.of(
            "stylesheet",
            "icon",
            "preload",
            "modulepreload",
            "preconnect",
            "dns-prefetch",
            "prefetch",
            "manifest",
            "apple-touch-icon",
            "mask-icon",
            "compression-dictionary");
    private static final Set<String> CODE = Set.of(
            "",
            "module",
            "importmap",
            "speculationrules",
            "application/ecmascript",
            "application/javascript",
            "application/x-ecmascript",
            "application/x-javascript",
            "text/ecmascript",
            "text/javascript",
            "text/javascript1.0",
            "text/javascript1.1",
            "text/javascript1.2",
            "text/javascript1.3",
            "text/javascript1.4",
            "text/javascript1.5",
            "text/jscript",
            "text/livescript",
            "text/x-ecmascript",
            "text/x-javascript");

    private final HostJudge judge;
    private final List<String> found = new ArrayList<>();

    Contacts(HostJudge judge) {
        this.judge = judge;
    }

    /** Descriptions of all contacts, with scripting on or off. */
    static List<String> of(String document, HostJudge judge, boolean scripting) {
        Contacts contacts = new Contacts(judge);
        contacts.visit(tree(document, scripting).getDocumentElement());
        return contacts.found;
    }

    List<String> found() {
        return found;
    }

    static org.w3c.dom.Document tree(String document, boolean scripting) {
        HtmlDocumentBuilder builder = new HtmlDocumentBuilder(XmlViolationPolicy.ALTER_INFOSET);
        builder.setContentNonXmlCharPolicy(XmlViolationPolicy.ALLOW);
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

    void attributes(Element element) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            String name = attribute.getNodeName();
            String value = attribute.getNodeValue();
            boolean isBlocked = name.matches("on.+")
                    ? judge.scriptLabel(value) != null
                    : loads(element, name) && judge.label(value) != null;
            if (isBlocked && !isInert(element)) {
                found.add(element.getNodeName() + " " + name + "=" + value);
            }
        }
    }

    private static boolean loads(Element element, String name) {
        return switch (String.valueOf(element.getNamespaceURI())) {
            case "http://www.w3.org/1999/xhtml" ->
                LOADS.contains(element.getLocalName() + " " + name) && isOfLoadingKind(element);
            case "http://www.w3.org/2000/svg" ->
                !element.getLocalName().equals("a") && (name.equals("href") || name.equals("xlink:href"));
            default -> false;
        };
    }

    private static boolean isOfLoadingKind(Element element) {
        return switch (element.getLocalName()) {
            case "link" ->
                Stream.of(element.getAttribute("rel").toLowerCase(Locale.ROOT).split("[ \\t\\n\\f\\r]+"))
                        .anyMatch(FETCHING::contains);
            case "input" -> element.getAttribute("type").equalsIgnoreCase("image");
            default -> true;
        };
    }

    private static boolean isInert(Element element) {
        return element.getLocalName().equals("script")
                && !CODE.contains(element.getAttribute("type").strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isExternal(Element element) {
        return "http://www.w3.org/2000/svg".equals(element.getNamespaceURI())
                ? element.hasAttribute("href") || element.hasAttribute("xlink:href")
                : element.hasAttribute("src");
    }

    private void text(Element element) {
        boolean math = "http://www.w3.org/1998/Math/MathML".equals(element.getNamespaceURI());
        boolean script = !math && element.getLocalName().equals("script") && !isInert(element) && !isExternal(element);
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
