package io.consentgate.policy;

import java.util.List;
import java.util.Optional;

/**
 * What a visitor is told beyond the purposes and vendors that the gate acts on. Immutable.
 *
 * @param recipients receivers that no browser meets, under the site's own headings
 * @param retention how long what is kept
 * @param rights what a visitor may demand, in the site's words or by id
 * @param authority where to complain; empty if not named
 * @param transfers how data that leaves the EEA is safeguarded
 * @param changes what changed in earlier versions, newest first
 * @param statements any further section, title and text, in the file's order
 */
public record Disclosures(
        List<Recipient> recipients,
        List<Retention> retention,
        List<String> rights,
        Optional<Authority> authority,
        List<Transfer> transfers,
        List<Change> changes,
        List<Statement> statements) {

    /** Nothing more to tell. */
    public static final Disclosures NONE =
            new Disclosures(List.of(), List.of(), List.of(), Optional.empty(), List.of(), List.of(), List.of());

    public Disclosures {
        recipients = List.copyOf(recipients);
        retention = List.copyOf(retention);
        rights = List.copyOf(rights);
        transfers = List.copyOf(transfers);
        changes = List.copyOf(changes);
        statements = List.copyOf(statements);
    }

    /** A receiver of data: GDPR (EU) 2016/679, art. 13(1)(e). */
    public record Recipient(
            String id,
            Optional<String> name,
            Optional<String> group,
            Optional<String> purpose,
            List<String> data,
            Optional<String> role,
            Optional<String> country) {
        public Recipient {
            data = List.copyOf(data);
        }
    }

    /** How long something is kept, as an ISO-8601 period where there is one: art. 13(2)(a). */
    public record Retention(String scope, String rule, Optional<String> duration, Optional<String> startsAt) {}

    /** A supervisory authority: art. 13(2)(d). */
    public record Authority(String name, Optional<String> contact) {}

    /** A transfer out of the EEA and its safeguard: art. 13(1)(f). */
    public record Transfer(String country, Optional<String> recipient, String safeguard) {}

    /** One entry of the change log. */
    public record Change(String date, String what) {}

    /** A section of free text. */
    public record Statement(String id, String title, String text) {}
}
