package io.consentgate.rewriter;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known about all elements of a name: its traits and what its attributes load. Immutable. */
final class Element {

    private static final Set<Trait> BUSY =
            EnumSet.of(Trait.TEXT, Trait.STYLE, Trait.SCRIPT, Trait.PLAIN, Trait.OTHER, Trait.FOREIGN, Trait.SELECT);

    /** Its place in the {@link Vocabulary}. */
    final int index;

    private final String name;
    private final Set<Trait> traits;
    private final boolean isBusy;

    /** By space and attribute. */
    private final @Nullable Rule[][] rules;

    Element(int index, String name, Set<Trait> traits, @Nullable Rule[][] rules, boolean loads) {
        this.index = index;
        this.name = name;
        this.traits = traits;
        this.rules = rules;
        isBusy = loads || isNamed("template") || !Collections.disjoint(traits, BUSY);
    }

    boolean isNamed(String lowerCase) {
        return name.equals(lowerCase);
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** Must its start tag be looked at even where nothing around it or in it calls for that? */
    boolean isBusy() {
        return isBusy;
    }

    /** How an attribute, by its number in the {@link Vocabulary}, is read, or null if it loads nothing. */
    @Nullable
    Rule rule(Space space, int attribute) {
        return rules[space.index][attribute];
    }
}
