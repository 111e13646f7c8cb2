package io.consentgate.rewriter;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Judges all that a start tag loads or runs, and sends it as it may stand; the text of a script or style is held. */
final class TagJudge {

    private final Judge judge;
    private final Attributes attributes;
    private final AttributeJudge attributeJudge;
    private final Neutraliser neutraliser;
    private final Embeds embeds;
    private final InlineText inline;
    private final OpenComponents components = new OpenComponents();
    private final Function<String, @Nullable String> words;

    /** The component whose start tag is not sent yet. */
    final HeldComponent component;

    private Verdict verdict = new Verdict();

    /** What the tag that was judged last is, if it is a script. */
    private ScriptKind script = ScriptKind.DATA;

    TagJudge(
            Window window,
            Judge judge,
            Attributes attributes,
            AttributeJudge attributeJudge,
            Neutraliser neutraliser,
            InlineText inline) {
        this.judge = judge;
        this.attributes = attributes;
        this.attributeJudge = attributeJudge;
        this.neutraliser = neutraliser;
        this.inline = inline;
        component = new HeldComponent(window, judge, attributes, neutraliser, components);
        embeds = new Embeds(judge);
        words = attributes::text;
    }

    void restart() {
        embeds.restart();
        components.restart();
        component.restart();
        verdict.clear();
    }

    /** Is it a script or style, so that its text matters? */
    static boolean hasText(Element element, Space space) {
        return isScript(element, space) || element.is(Trait.STYLE);
    }

    private static boolean isScript(Element element, Space space) {
        return element.is(Trait.SCRIPT) && space != Space.MATH;
    }

    /** Tells what the document says about itself. */
    void tell(Element element) {
        if (element == Vocabulary.HTML_ELEMENT && attributes.valueNamed("lang")) {
            judge.language(attributes.bytes, attributes.from, attributes.to);
        } else if (element == Vocabulary.META
                && attributes.is(Vocabulary.HTTP_EQUIV, "content-security-policy")
                && attributes.valueNamed("content")) {
            judge.policy(attributes.bytes, attributes.from, attributes.to);
        }
    }

    /** Must the custom element that begins wait for what its name says, from there on, or a word in it? */
    boolean waits(byte[] bytes, Tag tag, int nameFrom) {
        attributes.open(bytes, tag);
        String label = judge.component(bytes, nameFrom, tag.nameTo(), words);
        if (label != null) {
            verdict.rename(label);
        }
        return label != null;
    }

    /** A custom element begins that is not empty, and may have to wait. */
    void begin(byte[] bytes, Tag tag, Element element, boolean waits) {
        long name = NameTable.key(bytes, tag.nameFrom(), tag.nameTo());
        components.open(name, waits, element.is(Trait.CONFIGURED));
    }

    /** An end tag closes a custom element; did that wait? */
    boolean end(byte[] bytes, Tag tag) {
        return components.close(NameTable.key(bytes, tag.nameFrom(), tag.nameTo()));
    }

    /** Judges and sends a tag that changes nothing for those to come. */
    void load(Tag tag, Element element) {
        attributeJudge.judge(attributes, element, Space.HTML, true, verdict);
        if (verdict.isBlocked()) {
            neutralise(tag, false);
        }
    }

    /** Must the tag with these attributes be blocked? */
    boolean isBlocked(Element element, Space space, Surroundings around) {
        boolean isScript = isScript(element, space);
        script = isScript ? ScriptKind.of(attributes) : ScriptKind.DATA;
        if (!isScript || ScriptKind.isRead(attributes, script)) {
            attributeJudge.judge(attributes, element, space, around.isCertain(space), verdict);
        }
        if (attributes.nameEntities()) {
            attributeJudge.refuse(attributes, verdict);
        }
        if (isScript && around.isInFrameset()) {
            verdict.block(judge.unreadable());
        }
        return verdict.isBlocked();
    }

    /** What a visitor sees in the place of the tag that is blocked; no pieces for nothing. */
    List<byte[]> replace(Element element) {
        return embeds.replace(element, attributes, verdict);
    }

    /** Sends the tag that is blocked, as no script or style any more if so asked. */
    void neutralise(Tag tag, boolean asPlainText) {
        neutraliser.write(tag, attributes, verdict, asPlainText);
        verdict.clear();
    }

    /** Holds the tag of a component, with what was found about it. */
    void holdComponent(Tag tag) {
        verdict = component.hold(tag, verdict);
    }

    /** Holds the text behind the tag, where somebody reads it. */
    void hold(Tag tag, Element element, Space space, boolean isDoubtful) {
        boolean isInMarkup = space != Space.HTML;
        TextKind text = isScript(element, space) ? ofScript(element, space) : TextKind.ofStyle(attributes, space);
        if (text != null && judge.readsCode() && !(isInMarkup && tag.isSelfClosing)) {
            inline.hold(tag, text, isInMarkup, isDoubtful);
        }
    }

    private @Nullable TextKind ofScript(Element element, Space space) {
        boolean isJudgedHere = script == ScriptKind.DATA && !component.isHeld() && isConfiguration(element, space);
        return isJudgedHere ? TextKind.ADDRESSES : TextKind.of(script, attributes, space);
    }

    /** Does the tag that was judged last begin a text that tells a component whom to contact? */
    boolean isConfiguration(Element element, Space space) {
        return isScript(element, space)
                && !attributes.has(Vocabulary.SRC)
                && !attributes.is(Vocabulary.TYPE, "text/plain")
                && (components.isConfigured() || ScriptKind.isConfiguration(attributes));
    }

    /** An element begins or ends. */
    void count(Element element, int by) {
        embeds.count(element, by);
    }

    /** Is an element open that something else stands for, or that goes by another name? */
    boolean isReplaced() {
        return embeds.isReplaced() || components.isAny();
    }
}
