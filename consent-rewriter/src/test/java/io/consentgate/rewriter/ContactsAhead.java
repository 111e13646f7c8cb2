package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nu.validator.htmlparser.common.TokenHandler;
import nu.validator.htmlparser.impl.ElementName;
import nu.validator.htmlparser.impl.HtmlAttributes;
import nu.validator.htmlparser.impl.Tokenizer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What Chromium would contact ahead of its tree: by the start tags that an independent, conforming tokenizer finds which
 * nobody tells of svg and MathML, as nobody tells Chromium's.
 */
final class ContactsAhead implements TokenHandler {

    private static final Set<String> FETCHED = Set.of("img", "script", "link", "input", "video", "source");
    private static final Map<String, Integer> STATES = Map.of(
            "textarea", Tokenizer.RCDATA,
            "title", Tokenizer.RCDATA,
            "script", Tokenizer.SCRIPT_DATA,
            "style", Tokenizer.RAWTEXT,
            "iframe", Tokenizer.RAWTEXT,
            "xmp", Tokenizer.RAWTEXT,
            "noembed", Tokenizer.RAWTEXT,
            "noframes", Tokenizer.RAWTEXT,
            "plaintext", Tokenizer.PLAINTEXT);

    private final Contacts contacts;
    private final boolean scripting;
    private final Document factory = Contacts.tree("", true);
    private final Tokenizer tokenizer = new Tokenizer(this);

    private ContactsAhead(HostJudge judge, boolean scripting) {
        contacts = new Contacts(judge);
        this.scripting = scripting;
    }

    /** Descriptions of all contacts, with scripting on or off. */
    static List<String> of(String document, HostJudge judge, boolean scripting) {
        ContactsAhead ahead = new ContactsAhead(judge, scripting);
        InputSource source = new InputSource(new ByteArrayInputStream(document.getBytes(ISO_8859_1)));
        source.setEncoding(UTF_8.name());
        try {
            new nu.validator.htmlparser.io.Driver(ahead.tokenizer).tokenize(source);
        } catch (SAXException | IOException e) {
            throw new AssertionError(e);
        }
        return ahead.contacts.found();
    }

    @Override
    public void startTag(ElementName name, HtmlAttributes attributes, boolean isSelfClosing) throws SAXException {
        String local = name.getName();
        if (FETCHED.contains(local)) {
            Element element = factory.createElementNS("http://www.w3.org/1999/xhtml", local);
            for (int i = 0; i < attributes.getLength(); i++) {
                if (attributes.getLocalNameNoBoundsCheck(i).matches("[a-z][\\w-]*")) {
                    element.setAttribute(attributes.getLocalNameNoBoundsCheck(i), attributes.getValueNoBoundsCheck(i));
                }
            }
            contacts.attributes(element);
        }
        Integer state = local.equals("noscript") && scripting ? Integer.valueOf(Tokenizer.RAWTEXT) : STATES.get(local);
        if (state != null) {
            tokenizer.setStateAndEndTagExpectation(state, name);
        }
    }

    @Override
    public boolean cdataSectionAllowed() {
        return false;
    }

    @Override
    public boolean wantsComments() {
        return false;
    }

    @Override
    public void startTokenization(Tokenizer started) {}

    @Override
    public void doctype(String name, String publicId, String systemId, boolean forceQuirks) {}

    @Override
    public void endTag(ElementName name) {}

    @Override
    public void comment(char[] text, int start, int length) {}

    @Override
    public void characters(char[] text, int start, int length) {}

    @Override
    public void zeroOriginatingReplacementCharacter() {}

    @Override
    public void eof() {}

    @Override
    public void endTokenization() {}

    @Override
    public void ensureBufferSpace(int inputLength) {}
}
