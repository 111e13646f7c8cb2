package io.consentgate.rewriter;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known about all elements of a name: its traits and what its attributes load. Immutable. */
final class Element {

    private static final Set<Trait> BUSY = EnumSet.of(
            Trait.TEXT,
            Trait.STYLE,
            Trait.SCRIPT,
            Trait.PLAIN,
            Trait.OTHER,
            Trait.FOREIGN,
            Trait.SELECT,
            Trait.CONFIGURED);

    private static final Set<String> BUSY_NAMES = Set.of("template", "object", "embed");

    private static final int AROUND = Trait.CONTAINER.mask
            | Trait.SVGPOINT.mask
            | Trait.MATHPOINT.mask
            | Trait.ANNOTATION.mask
            | Trait.GLYPH.mask
            | Trait.OTHER.mask;

    private static final int TEXTS =
            Trait.TEXT.mask | Trait.STYLE.mask | Trait.SCRIPT.mask | Trait.PLAIN.mask | Trait.OTHER.mask;

    /** Its place in the {@link Vocabulary}. */
    final int index;

    private final int traits;
    private final boolean isBusy;
    private final boolean isCalm;
    private final boolean loads;
    private final boolean isCustom;

    /** By space and attribute. */
    private final @Nullable Rule[][] rules;

    Element(int index, String name, Set<Trait> traits, @Nullable Rule[][] rules, boolean loads) {
        this.index = index;
        this.traits = traits.stream().mapToInt(trait -> trait.mask).sum();
        this.rules = rules;
        this.loads = loads;
        isCustom = name.indexOf('-') >= 0;
        isBusy = BUSY_NAMES.contains(name) || !Collections.disjoint(traits, BUSY);
        isCalm = !isBusy && !loads && !isCustom;
    }

    boolean is(Trait trait) {
        return (traits & trait.mask) != 0;
    }

    /** Is its content text to who knows no svg and no math? */
    boolean isText() {
        return (traits & TEXTS) != 0;
    }

    /** Does its end tag end svg and math that were left open in it? Not that of body and html, nor of what has no content. */
    boolean canBeAround() {
        return (traits & AROUND) != 0;
    }

    /** Does its start tag say how what follows is read, or may a placeholder stand for it? */
    boolean isBusy() {
        return isBusy;
    }

    /** Does its start tag ask for nothing, unless it holds a style or an event handler? */
    boolean isCalm() {
        return isCalm;
    }

    /** Has it attributes of its own that load something? */
    boolean loads() {
        return loads;
    }

    /** Is it one whose name code of the page gives a meaning, as names with a hyphen are there for? */
    boolean isCustom() {
        return isCustom;
    }

    /** How an attribute, by its number in the {@link Vocabulary}, is read, or null if it loads nothing. */
    @Nullable
    Rule rule(Space space, int attribute) {
        return rules[space.index][attribute];
    }
}
