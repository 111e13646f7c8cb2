package io.consentgate.policy;

import io.consentgate.LegalBasis;
import io.consentgate.LocalText;
import io.consentgate.json.Fields;
import io.consentgate.naming.Names;
import io.consentgate.policy.Disclosures.AccountClosure;
import io.consentgate.policy.Disclosures.Authority;
import io.consentgate.policy.Disclosures.AutomatedDecisions;
import io.consentgate.policy.Disclosures.Bound;
import io.consentgate.policy.Disclosures.Change;
import io.consentgate.policy.Disclosures.ChangeNotice;
import io.consentgate.policy.Disclosures.CollectionSource;
import io.consentgate.policy.Disclosures.DataCategory;
import io.consentgate.policy.Disclosures.Document;
import io.consentgate.policy.Disclosures.Ground;
import io.consentgate.policy.Disclosures.Retention;
import io.consentgate.policy.Disclosures.Right;
import io.consentgate.policy.Disclosures.Statement;
import io.consentgate.policy.Disclosures.Transfer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads the sections of a policy file that only tell. */
final class DisclosuresSection {
    private static final Map<String, Bound> BOUNDS =
            Map.of("exactly", Bound.EXACTLY, "at-least", Bound.AT_LEAST, "at-most", Bound.AT_MOST);

    private final Fields policy;
    private final Texts texts;

    DisclosuresSection(Fields policy, Texts texts) {
        this.policy = policy;
        this.texts = texts;
    }

    Disclosures disclosures() {
        return new Disclosures(
                one("document", this::document).orElse(Document.NONE),
                many("legalBases", this::ground),
                many("dataCategories", this::dataCategory),
                many("sources", this::source),
                many("recipients", new RecipientSection(texts)::recipient),
                many("retention", this::retention),
                one("accountClosure", this::accountClosure),
                many("rights", this::right),
                one("authority", f -> new Authority(f.required("name"), f.texts("contacts"))),
                many("transfers", this::transfer),
                one("automatedDecisions", this::automatedDecisions),
                many("changeNotices", this::changeNotice),
                many("changes", this::change),
                texts.all(policy, "security"),
                many("statements", this::statement));
    }

    /** An id; a complaint if it is none. */
    static String id(Fields fields, String name) {
        String id = fields.required(name);
        if (!id.isEmpty() && !Names.isId(id)) {
            fields.wrong(name, Names.ALLOWED, "change it");
        }
        return id;
    }

    /** One of the named values. */
    static <T> Optional<T> oneOf(Fields fields, String name, Map<String, T> values) {
        String allowed = String.join(", ", new TreeMap<>(values).keySet());
        return fields.parsed(name, text -> Optional.ofNullable(values.get(text)), "one of " + allowed);
    }

    private <T> Optional<T> one(String name, Function<Fields, T> reader) {
        return policy.object(name).map(fields -> whole(fields, reader));
    }

    private <T> List<T> many(String name, Function<Fields, T> reader) {
        List<T> read = new ArrayList<>();
        policy.objects(name).forEach(fields -> read.add(whole(fields, reader)));
        return read;
    }

    private static <T> T whole(Fields fields, Function<Fields, T> reader) {
        T read = reader.apply(fields);
        fields.end();
        return read;
    }

    private Document document(Fields f) {
        return new Document(
                texts.of(f, "title"),
                f.text("edition"),
                f.date("effectiveFrom"),
                f.date("updated"),
                texts.all(f, "partOf"));
    }

    private Ground ground(Fields f) {
        f.required("basis");
        Optional<LegalBasis> basis = f.parsed("basis", LegalBasis::of, "one of " + PurposesSection.BASES);
        return new Ground(basis.orElse(LegalBasis.CONSENT), texts.of(f, "title"), texts.of(f, "text"));
    }

    private DataCategory dataCategory(Fields f) {
        return new DataCategory(
                id(f, "id"),
                texts.of(f, "title"),
                texts.all(f, "items"),
                texts.of(f, "source"),
                texts.of(f, "purpose"));
    }

    private CollectionSource source(Fields f) {
        return new CollectionSource(id(f, "id"), texts.of(f, "text"), f.texts("examples"));
    }

    private Retention retention(Fields f) {
        return new Retention(
                id(f, "scope"),
                texts.of(f, "rule"),
                f.period("duration"),
                oneOf(f, "bound", BOUNDS).orElse(Bound.EXACTLY),
                texts.of(f, "startsAt"),
                f.text("law"));
    }

    private AccountClosure accountClosure(Fields f) {
        return new AccountClosure(
                texts.of(f, "trigger"),
                texts.all(f, "removed"),
                texts.all(f, "kept"),
                texts.of(f, "condition"),
                f.flag("recipientsTold"),
                texts.of(f, "instruction"));
    }

    private Right right(Fields f) {
        return new Right(id(f, "id"), texts.of(f, "text"));
    }

    private Transfer transfer(Fields f) {
        LocalText safeguard = texts.of(f, "safeguard");
        return new Transfer(f.parsed("country", Shapes::country, Shapes.COUNTRY), f.text("recipient"), safeguard);
    }

    private AutomatedDecisions automatedDecisions(Fields f) {
        return new AutomatedDecisions(
                texts.of(f, "text"), PurposesSection.bases(f, "bases"), texts.all(f, "examples"), f.texts("purposes"));
    }

    private ChangeNotice changeNotice(Fields f) {
        return new ChangeNotice(id(f, "subject"), texts.of(f, "rule"), f.period("leadTime"), texts.all(f, "channels"));
    }

    private Change change(Fields f) {
        f.required("date");
        return new Change(f.date("date").orElse(LocalDate.EPOCH), texts.of(f, "what"));
    }

    private Statement statement(Fields f) {
        return new Statement(id(f, "id"), texts.of(f, "title"), texts.of(f, "text"), texts.all(f, "items"));
    }
}
