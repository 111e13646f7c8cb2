package io.consentgate.banner;

import io.consentgate.ledger.LedgerEntry.ShownText;
import io.consentgate.policy.Register.Entry;
import java.util.ArrayList;
import java.util.List;

/** The banner's words as plain text: the question, then what the settings tell behind it. */
final class Shown {

    private Shown() {}

    static ShownText of(Ask ask) {
        List<String> lines = new ArrayList<>();
        question(ask, lines);
        ask.offer().sections().forEach(section -> told(ask, section, lines));
        String text = String.join("\n", lines);
        return new ShownText(Hash.of(text), ask.texts().language(), text);
    }

    private static void question(Ask ask, List<String> lines) {
        Texts texts = ask.texts();
        lines.add(ask.title());
        lines.add(texts.word(
                ask.bodyKey(),
                "vendors",
                ask.vendorCount(),
                "purposes",
                ask.purposeList(),
                "settings",
                texts.word("open")));
        lines.addAll(ask.notices());
        for (String action : List.of("reject", "accept", "settings")) {
            lines.add("[" + texts.word("action." + action) + "]");
        }
    }

    private static void told(Ask ask, Offer.Section section, List<String> lines) {
        Wording wording = ask.wording();
        lines.add("");
        lines.add(wording.title(section.purpose()));
        lines.add(wording.description(section.purpose()));
        lines.add(ask.texts()
                .word("settings.basis", "bases", wording.bases(section.purpose().legalBases())));
        if (section.toggled()) {
            lines.add(ask.texts().word("settings.withdraw") + ' ' + wording.effect(section.purpose()));
        }
        for (Entry entry : section.vendors()) {
            lines.add("- " + entry.vendor().name() + ", " + entry.vendor().company());
        }
    }
}
