package io.consentgate.banner;

import io.consentgate.Consent;
import io.consentgate.Decision;
import io.consentgate.Kind;
import io.consentgate.Purpose;
import io.consentgate.policy.Policy;
import io.consentgate.policy.Register.Entry;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What the text of a template follows from, beside the site. Keys of different pieces differ. Immutable. */
sealed interface TemplateKey {

    /** The tags in the head: vendors that run, and that are exempt, by their ids. */
    record Head(String running, String exempt) implements TemplateKey {}

    /** The permanent link. */
    record Link(Texts texts) implements TemplateKey {}

    /** What stands for what the scripts of these vendors would have shown; by their ids. */
    record Widgets(Texts texts, String vendors) implements TemplateKey {}

    /** The document of a frame that would have shown this URL, as written, for these vendors; by their ids. */
    record Frame(Texts texts, String vendors, String url, boolean isSandboxed) implements TemplateKey {}

    /** Its name; the URL counts only where there is no vendor. */
    record FrameTitle(Texts texts, String vendors, String url) implements TemplateKey {}

    /**
     * The question.
     *
     * @param again whether the visitor has answered before
     * @param unanswered after an answer, what is new
     * @param asked the vendors that they are asked about
     * @param gpc whether the browser sent a signal
     * @param granted purposes of marketing that were granted in spite of it
     */
    record Question(
            Texts texts, boolean again, Set<String> unanswered, List<Entry> asked, boolean gpc, List<Purpose> granted)
            implements TemplateKey {

        static Question of(Texts texts, View view, Policy policy) {
            Consent consent = view.consent();
            boolean again = consent.decided();
            return new Question(
                    texts,
                    again,
                    again ? consent.unanswered() : Set.of(),
                    view.asked(),
                    view.gpc(),
                    view.gpc() ? granted(consent, policy) : List.of());
        }

        private static List<Purpose> granted(Consent consent, Policy policy) {
            return policy.purposes().stream()
                    .filter(purpose -> purpose.kind() == Kind.MARKETING)
                    .filter(purpose -> consent.explain(purpose.id()).rule() == Decision.Rule.GRANTED)
                    .toList();
        }

        /** Without going through all that is said of each vendor. */
        @Override
        public int hashCode() {
            return Objects.hash(texts, again, unanswered, asked.size(), gpc, granted.size());
        }
    }
}
