package io.consentgate.servlet.gate;

import io.consentgate.match.PageUrl;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a page has told its judge so far, and what was held back of it, as far as that bears on what follows. */
final class Told {

    /** In bytes: what is left out beyond comes back as the page is loaded again. */
    private static final int MOST_CODE = 16 * 1024;

    /** Where relative URLs lead, once the page has said so; null where they start from the page itself. */
    @Nullable
    PageUrl base;

    Optional<String> language = Optional.empty();
    Optional<String> nonce = Optional.empty();
    boolean hasPlaceholder;

    /** Was nothing held back so far, and would any other visitor have got the same answers? */
    boolean sameForAll = true;

    /** The vendors of which scripts were held back, by their indices. */
    final BitSet heldBack = new BitSet();

    private Set<String> code = Set.of();
    private int codeLength;

    /** Takes code that an attribute is left without. */
    void code(byte[] bytes, int from, int to) {
        codeLength += to - from;
        if (codeLength <= MOST_CODE) {
            code = code.isEmpty() ? new LinkedHashSet<>() : code;
            code.add(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        }
    }

    /** The code that attributes were left without, so far as it is not too much. */
    Collection<String> code() {
        return code;
    }

    /** The same, which stays as it is. */
    Told copy() {
        Told copy = new Told();
        copy.become(this);
        return copy;
    }

    /** From now on the same as that one. */
    void become(Told other) {
        base = other.base;
        language = other.language;
        nonce = other.nonce;
        hasPlaceholder = other.hasPlaceholder;
        sameForAll = other.sameForAll;
        heldBack.clear();
        heldBack.or(other.heldBack);
        code = other.code.isEmpty() ? Set.of() : new LinkedHashSet<>(other.code);
        codeLength = other.codeLength;
    }

    /** Is all of it the same? */
    boolean isLike(Told other) {
        return hasPlaceholder == other.hasPlaceholder
                && sameForAll == other.sameForAll
                && codeLength == other.codeLength
                && heldBack.equals(other.heldBack)
                && Objects.equals(base, other.base)
                && language.equals(other.language)
                && nonce.equals(other.nonce)
                && List.copyOf(code).equals(List.copyOf(other.code));
    }
}
