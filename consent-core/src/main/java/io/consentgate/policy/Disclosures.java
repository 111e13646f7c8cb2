package io.consentgate.policy;

import io.consentgate.LegalBasis;
import io.consentgate.LocalText;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a visitor is told beyond the purposes and vendors that the gate acts on: GDPR (EU) 2016/679, art. 13 and 14.
 * Immutable. A text that is absent is {@link LocalText#NONE}.
 *
 * @param document the declaration as a document: its title, edition and dates
 * @param grounds the legal bases in the site's own words
 * @param dataCategories what data is used
 * @param sources where it comes from
 * @param recipients who receives it, under the site's own headings, whether or not a browser ever meets them
 * @param retention how long what is kept
 * @param accountClosure what happens when a customer leaves; empty if not told
 * @param rights what a visitor may demand
 * @param authority where to complain; empty if not named
 * @param transfers how data that leaves the EEA is safeguarded
 * @param automatedDecisions decisions made without a human; empty if none are told of
 * @param changeNotices how changes to the declaration are announced
 * @param changes what changed in earlier editions, newest first
 * @param security how data is protected
 * @param statements any further section, in the file's order
 */
public record Disclosures(
        Document document,
        List<Ground> grounds,
        List<DataCategory> dataCategories,
        List<CollectionSource> sources,
        List<Recipient> recipients,
        List<Retention> retention,
        Optional<AccountClosure> accountClosure,
        List<Right> rights,
        Optional<Authority> authority,
        List<Transfer> transfers,
        Optional<AutomatedDecisions> automatedDecisions,
        List<ChangeNotice> changeNotices,
        List<Change> changes,
        List<LocalText> security,
        List<Statement> statements) {

    /** Nothing more to tell. */
    public static final Disclosures NONE = new Disclosures(
            Document.NONE,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    public Disclosures {
        grounds = List.copyOf(grounds);
        dataCategories = List.copyOf(dataCategories);
        sources = List.copyOf(sources);
        recipients = List.copyOf(recipients);
        retention = List.copyOf(retention);
        rights = List.copyOf(rights);
        transfers = List.copyOf(transfers);
        changeNotices = List.copyOf(changeNotices);
        changes = List.copyOf(changes);
        security = List.copyOf(security);
        statements = List.copyOf(statements);
    }

    /**
     * The declaration as a document.
     *
     * @param title its heading
     * @param edition the site's own name for this edition; not the version that is computed from its meaning
     * @param effectiveFrom the day it took effect
     * @param updated the day it was last changed
     * @param partOf documents that it belongs to, such as general terms
     */
    public record Document(
            LocalText title,
            Optional<String> edition,
            Optional<LocalDate> effectiveFrom,
            Optional<LocalDate> updated,
            List<LocalText> partOf) {
        static final Document NONE =
                new Document(LocalText.NONE, Optional.empty(), Optional.empty(), Optional.empty(), List.of());

        public Document {
            partOf = List.copyOf(partOf);
        }
    }

    /** A legal basis in the site's own words: art. 13(1)(c). */
    public record Ground(LegalBasis basis, LocalText title, LocalText text) {}

    /**
     * A category of data: art. 14(1)(d).
     *
     * @param id the name that recipients refer to it by
     * @param title its heading
     * @param items what it holds
     * @param source where or when it is collected
     * @param purpose what it is for
     */
    public record DataCategory(String id, LocalText title, List<LocalText> items, LocalText source, LocalText purpose) {
        public DataCategory {
            items = List.copyOf(items);
        }
    }

    /** Where data comes from: art. 14(2)(f); the examples name third parties. */
    public record CollectionSource(String id, LocalText text, List<String> examples) {
        public CollectionSource {
            examples = List.copyOf(examples);
        }
    }

    /** How a recipient gets its data. */
    public enum Surface {
        /** The visitor's browser sends it: only with consent, unless strictly necessary. */
        BROWSER,
        /** The site hands it over. */
        BACKEND
    }

    /** What a recipient is to the data: art. 4(7), 4(8) and 26. */
    public enum Role {
        PROCESSOR,
        CONTROLLER,
        JOINT_CONTROLLER
    }

    /**
     * A recipient of data: art. 13(1)(e). The same company may stand under several headings for several purposes.
     *
     * @param id unique among the recipients
     * @param name the company; empty where the site names only a category
     * @param group the heading it stands under
     * @param purpose what it receives data for
     * @param data ids of data categories, or words
     * @param surfaces how the data gets there
     * @param vendors ids of the vendors that browsers meet for it
     * @param products services of it that are used
     * @param role controller or processor; empty where not told
     * @param country ISO 3166-1 alpha-2; empty where not told
     * @param alsoSource whether data comes from it too
     * @param separateConsent id of the purpose that must be granted for it alone; usually empty
     * @param terms limits and claims of the arrangement
     */
    public record Recipient(
            String id,
            Optional<String> name,
            LocalText group,
            LocalText purpose,
            List<String> data,
            Set<Surface> surfaces,
            List<String> vendors,
            List<String> products,
            Optional<Role> role,
            Optional<String> country,
            boolean alsoSource,
            Optional<String> separateConsent,
            List<LocalText> terms) {
        public Recipient {
            data = List.copyOf(data);
            surfaces = Set.copyOf(surfaces);
            vendors = List.copyOf(vendors);
            products = List.copyOf(products);
            terms = List.copyOf(terms);
        }
    }

    /** Whether a time of keeping is a minimum, a maximum, or neither. */
    public enum Bound {
        EXACTLY,
        AT_LEAST,
        AT_MOST
    }

    /**
     * How long something is kept: art. 13(2)(a).
     *
     * @param scope id of what is kept
     * @param rule the rule in words
     * @param duration the time, where there is one
     * @param bound what the time is
     * @param startsAt the event that it counts from
     * @param law the law that demands it; may be empty
     */
    public record Retention(
            String scope,
            LocalText rule,
            Optional<Period> duration,
            Bound bound,
            LocalText startsAt,
            Optional<String> law) {}

    /**
     * What happens to data when a customer leaves.
     *
     * @param trigger what counts as leaving
     * @param removed what is erased
     * @param kept what is not
     * @param condition when this holds
     * @param recipientsTold whether recipients are told to erase too: art. 19
     * @param instruction what they are told
     */
    public record AccountClosure(
            LocalText trigger,
            List<LocalText> removed,
            List<LocalText> kept,
            LocalText condition,
            boolean recipientsTold,
            LocalText instruction) {
        public AccountClosure {
            removed = List.copyOf(removed);
            kept = List.copyOf(kept);
        }
    }

    /** A right of the visitor: art. 13(2)(b); the id is that of {@code access}, {@code erasure} … or the site's own. */
    public record Right(String id, LocalText text) {}

    /** A supervisory authority: art. 13(2)(d). */
    public record Authority(String name, List<String> contacts) {
        public Authority {
            contacts = List.copyOf(contacts);
        }
    }

    /** A transfer out of the EEA and its safeguard: art. 13(1)(f); country and recipient are empty where it is general. */
    public record Transfer(Optional<String> country, Optional<String> recipient, LocalText safeguard) {}

    /**
     * Decisions made without a human: art. 13(2)(f) and 22.
     *
     * @param text what is decided
     * @param bases the bases named; consent must be explicit
     * @param examples what it is used for
     * @param purposes ids of the purposes concerned
     */
    public record AutomatedDecisions(
            LocalText text, Set<LegalBasis> bases, List<LocalText> examples, List<String> purposes) {
        public AutomatedDecisions {
            bases = Set.copyOf(bases);
            examples = List.copyOf(examples);
            purposes = List.copyOf(purposes);
        }
    }

    /**
     * How a change is announced.
     *
     * @param subject id of what changes: {@code policy}, {@code recipient-list} …
     * @param rule which changes, and what is done
     * @param leadTime how long before it takes effect, at least
     * @param channels where it is announced
     */
    public record ChangeNotice(String subject, LocalText rule, Optional<Period> leadTime, List<LocalText> channels) {
        public ChangeNotice {
            channels = List.copyOf(channels);
        }
    }

    /** One entry of the change log. */
    public record Change(LocalDate date, LocalText what) {}

    /** A section of free text; the items, if any, are a list below it. */
    public record Statement(String id, LocalText title, LocalText text, List<LocalText> items) {
        public Statement {
            items = List.copyOf(items);
        }
    }
}
