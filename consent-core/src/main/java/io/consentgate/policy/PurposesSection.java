package io.consentgate.policy;

import io.consentgate.Kind;
import io.consentgate.LegalBasis;
import io.consentgate.Purpose;
import io.consentgate.json.Fields;
import io.consentgate.naming.Names;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the purposes of a policy file. */
final class PurposesSection {
    static final String BASES =
            Stream.of(LegalBasis.values()).map(LegalBasis::id).collect(Collectors.joining(", "));
    private static final String KINDS = Stream.of(Kind.values()).map(Kind::id).collect(Collectors.joining(", "));

    /** Attributes {@code data-consent-ID} of ours that mean something else. */
    private static final Set<String> TAKEN = Set.of("banner", "open", "action", "purpose", "vendor", "blocked", "tag");

    private final Fields policy;
    private final Texts texts;

    PurposesSection(Fields policy, Texts texts) {
        this.policy = policy;
        this.texts = texts;
    }

    /** The purposes; the four kinds where the file names none. */
    List<Purpose> purposes() {
        List<Purpose> purposes = new ArrayList<>();
        for (Fields section : policy.objects("purposes")) {
            purposes.add(purpose(section, purposes));
        }
        return purposes.isEmpty() ? Policy.DEFAULT_PURPOSES : purposes;
    }

    /** The legal bases in an array of their names. */
    static Set<LegalBasis> bases(Fields section, String name) {
        Set<LegalBasis> bases = EnumSet.noneOf(LegalBasis.class);
        for (String id : section.texts(name)) {
            LegalBasis.of(id)
                    .ifPresentOrElse(
                            bases::add,
                            () -> section.wrong(name, "an array of " + BASES, Names.shape(id) + " is none"));
        }
        return bases;
    }

    private Purpose purpose(Fields section, List<Purpose> earlier) {
        String id = section.required("id");
        Optional<Kind> kind = kind(section, id);
        Set<LegalBasis> bases = bases(section, "legalBases");
        // kept until the other fields are read, since a missing kind is no reason to complain of them
        Kind read = kind.orElse(Kind.ESSENTIAL);
        Purpose purpose = new Purpose(
                id,
                read,
                bases.isEmpty() ? Purpose.of(read).legalBases() : bases,
                texts.of(section, "title"),
                texts.of(section, "description"),
                texts.of(section, "withdrawalEffect"),
                section.flag("separate"));
        section.end();
        if (!id.isEmpty()) {
            checkId(section, id, earlier);
        }
        if (read.needsConsent() && !purpose.legalBases().contains(LegalBasis.CONSENT)) {
            section.wrong(
                    "legalBases",
                    "\"consent\" among the bases of a purpose of kind " + read.id(),
                    "add \"consent\", or give the kind essential if nothing of it happens in the browser:"
                            + " ePrivacy Directive 2002/58/EC, art. 5(3)");
        }
        return purpose;
    }

    private static Optional<Kind> kind(Fields section, String id) {
        if (section.has("kind")) {
            return section.parsed("kind", Kind::of, "one of " + KINDS);
        }
        Optional<Kind> kind = Kind.of(id);
        if (kind.isEmpty()) {
            section.complain(section.place(), "kind", "missing", "one of " + KINDS, "add the kind of this purpose");
        }
        return kind;
    }

    private static void checkId(Fields section, String id, List<Purpose> earlier) {
        if (!Names.isId(id)) {
            section.wrong("id", Names.ALLOWED, "change it");
        } else if (TAKEN.contains(id)) {
            section.wrong("id", "any id but " + String.join(", ", new TreeSet<>(TAKEN)), "rename the purpose");
        } else if (earlier.stream().anyMatch(p -> p.id().equals(id))) {
            section.wrong("id", "an id for each purpose of its own", "rename one of the two");
        }
        Optional<String> kind = section.text("kind");
        if (Kind.of(id).isPresent() && kind.isPresent() && !kind.get().equals(id)) {
            section.wrong("kind", "\"" + id + "\" for a purpose of that name", "leave it out, or rename the purpose");
        }
    }
}
