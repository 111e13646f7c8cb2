package io.consentgate.banner;

import io.consentgate.Consent;
import io.consentgate.Decision;
import io.consentgate.Kind;
import io.consentgate.LocalText;
import io.consentgate.Purpose;
import io.consentgate.policy.Policy;
import io.consentgate.policy.Register.Entry;
import io.consentgate.policy.Register.Standing;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One question to one visitor in their language: all that the first layer and the settings say alike. Immutable.
 *
 * @param view the visitor
 * @param policy the site's
 * @param prefix where our own URLs begin
 * @param wording the visitor's language
 * @param offer what is asked and told
 * @param eea the countries where data may go without a safeguard
 * @param delivery how the page reaches the browser
 */
record Ask(View view, Policy policy, String prefix, Wording wording, Offer offer, Set<String> eea, Delivery delivery) {

    Texts texts() {
        return wording.texts();
    }

    boolean trial() {
        return policy.trial();
    }

    /** Whether the visitor has answered before, and only something new is asked. */
    boolean again() {
        return view.consent().decided();
    }

    /** The purposes put to the visitor: all that need consent, or after an answer only those that are new. */
    List<Purpose> purposes() {
        return offer.asked().stream()
                .filter(purpose -> isNew(purpose.id()) || newVendorServes(purpose))
                .toList();
    }

    /** The vendors put to the visitor: all that need consent, or after an answer only those that are new. */
    List<Entry> vendors() {
        return view.asked().stream()
                .filter(entry -> entry.standing() == Standing.ASKED)
                .filter(entry -> isNew(entry.vendor().id()))
                .toList();
    }

    /** Every vendor that the policy page tells about: all that the settings show. */
    List<Entry> told() {
        return offer.sections().stream()
                .flatMap(section -> section.vendors().stream())
                .toList();
    }

    private boolean isNew(String id) {
        return !again() || view.consent().unanswered().contains(id);
    }

    private boolean newVendorServes(Purpose purpose) {
        return vendors().stream().anyMatch(entry -> Offer.serves(entry, purpose));
    }

    String site() {
        return policy.site();
    }

    String title() {
        return texts().word("first.title", "site", site());
    }

    /** The sentence that asks: another one where no vendors are involved. */
    String bodyKey() {
        return vendors().isEmpty() ? "first.body.own" : "first.body";
    }

    String vendorCount() {
        return texts().count("vendors", vendors().size());
    }

    String purposeList() {
        return wording.purposes(purposes());
    }

    /** What must be said beside the question: that it is a trial, asked again, answered by the browser's signal, or reloads. */
    List<String> notices() {
        List<String> notices = new ArrayList<>();
        if (trial()) {
            notices.add(texts().word("trial.notice") + met());
        }
        if (again() && !view.consent().unanswered().isEmpty()) {
            notices.add(texts().word("first.again"));
        }
        if (view.gpc()) {
            signal(notices);
        }
        if (delivery == Delivery.BOUND) {
            notices.add(texts().word("first.reload"));
        }
        return notices;
    }

    /** A text of the site's, in the visitor's language or the first of the site's that has it. */
    Optional<String> said(LocalText text) {
        return wording.said(text);
    }

    /** The same, or what is given where there is none. */
    String said(LocalText text, String otherwise) {
        return wording.said(text).orElse(otherwise);
    }

    /** Those of the texts that there are. */
    List<String> said(List<LocalText> texts) {
        return texts.stream().flatMap(text -> said(text).stream()).toList();
    }

    /** A text that tells how long a yes and a no hold. */
    String spans(String key) {
        String grant = wording.span(policy.grantLifetime());
        return texts().word(key, "grant", grant, "refusal", wording.span(policy.refusalLifetime()));
    }

    /** Where to go back to: a path of this site, the start page for anything else. */
    String returnTo() {
        return returnTo(view);
    }

    /** The same for any visitor. */
    static String returnTo(View view) {
        return Html.isPath(view.returnTo()) ? view.returnTo() : "/";
    }

    String settingsUrl() {
        return settingsFrom() + URLEncoder.encode(returnTo(), StandardCharsets.UTF_8);
    }

    /** The same without its end, where to go back to. */
    String settingsFrom() {
        return prefix + "/settings?lang=" + texts().language() + "&return=";
    }

    private String met() {
        List<String> names =
                vendors().stream().map(entry -> entry.vendor().name()).toList();
        return names.isEmpty() ? "" : ' ' + texts().word("trial.met", "vendors", texts().list(names));
    }

    private void signal(List<String> notices) {
        Consent consent = view.consent();
        List<Purpose> marketing = offer.asked().stream()
                .filter(purpose -> purpose.kind() == Kind.MARKETING)
                .toList();
        List<Purpose> granted = marketing.stream()
                .filter(purpose -> consent.explain(purpose.id()).rule() == Decision.Rule.GRANTED)
                .toList();
        if (!granted.isEmpty()) {
            notices.add(texts().word("gpc.overridden", "purposes", wording.purposes(granted)));
        } else if (!marketing.isEmpty()) {
            notices.add(texts().word("gpc.honoured", "purposes", wording.purposes(marketing)));
        }
    }
}
