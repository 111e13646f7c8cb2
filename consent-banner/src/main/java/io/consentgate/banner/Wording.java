package io.consentgate.banner;

import io.consentgate.LegalBasis;
import io.consentgate.LocalText;
import io.consentgate.Purpose;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Facts put into the words of one language: purposes, bases, spans of time, countries. Immutable.
 *
 * @param texts the language
 * @param others the site's languages in its order: what it says in none but those is said in the first of them
 */
record Wording(Texts texts, List<String> others) {

    String title(Purpose purpose) {
        return own(purpose.title(), purpose, "title");
    }

    String description(Purpose purpose) {
        return own(purpose.description(), purpose, "description");
    }

    String effect(Purpose purpose) {
        return own(purpose.withdrawalEffect(), purpose, "effect");
    }

    /** The purposes as a sentence names them: "statistics and marketing". */
    String purposes(Collection<Purpose> purposes) {
        return texts.list(purposes.stream().map(this::phrase).distinct().toList());
    }

    /** The legal bases in the order of GDPR (EU) 2016/679, art. 6(1). */
    String bases(Collection<LegalBasis> bases) {
        return texts.list(bases.stream()
                .sorted(Comparator.naturalOrder())
                .map(basis -> texts.word("basis." + basis.id()))
                .toList());
    }

    /** The name of a country; its code where no name is known. */
    String country(String code) {
        return new Locale("", code).getDisplayCountry(texts.locale());
    }

    /** A day as the language writes it in running text. */
    String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(texts.locale())
                .format(date);
    }

    /**
     * How long something lasts: an ISO-8601 period or duration, {@code session} or {@code persistent}. Anything else is
     * given back as it stands.
     */
    String lifetime(String stated) {
        Optional<String> named = texts.maybe("time." + stated);
        if (named.isPresent()) {
            return named.get();
        }
        try {
            return stated.startsWith("PT") ? span(Duration.parse(stated)) : span(Period.parse(stated));
        } catch (DateTimeException notIso) {
            return stated;
        }
    }

    String span(Period period) {
        List<String> parts = new ArrayList<>();
        add(parts, "year", period.getMonths() == 0 && period.getDays() == 0 ? period.getYears() : 0);
        add(parts, "month", parts.isEmpty() ? period.toTotalMonths() : 0);
        add(parts, "day", period.getDays());
        return parts.isEmpty() ? texts.count("time.day", 0) : texts.list(parts);
    }

    private String span(Duration duration) {
        List<String> parts = new ArrayList<>();
        add(parts, "hour", duration.toHours());
        add(parts, "minute", duration.toMinutesPart());
        add(parts, "second", duration.toSecondsPart());
        return parts.isEmpty() ? texts.count("time.second", 0) : texts.list(parts);
    }

    private void add(List<String> parts, String unit, long n) {
        if (n != 0) {
            parts.add(texts.count("time." + unit, n));
        }
    }

    private String phrase(Purpose purpose) {
        LocalText title = purpose.title();
        return said(title)
                .map(words -> uncapitalised(words, tag(title)))
                .orElseGet(() -> texts.word("kind." + purpose.kind().id() + ".phrase"));
    }

    /**
     * Only where a capital starts an ordinary word: not in "UX", nor where the language writes nouns with one. By the rules
     * of the language that the title is in: Turkish alone makes a dotless letter of an I.
     */
    private String uncapitalised(String title, Optional<String> tag) {
        boolean word = title.length() > 1 && Character.isLowerCase(title.charAt(1));
        boolean nouns = texts.maybe("nouns").isPresent();
        Locale locale = tag.map(Locale::forLanguageTag).orElse(Locale.ROOT);
        return word && !nouns ? title.substring(0, 1).toLowerCase(locale) + title.substring(1) : title;
    }

    private String own(LocalText text, Purpose purpose, String part) {
        return said(text).orElseGet(() -> texts.word("kind." + purpose.kind().id() + '.' + part));
    }

    /** A text of the site's, in this language or the first of the site's that has it; empty where there is none. */
    Optional<String> said(LocalText text) {
        return tag(text).flatMap(text::in);
    }

    /** The language in which {@link #said} says a text: this one, or this one without its region, or another. */
    private Optional<String> tag(LocalText text) {
        String language = texts.language();
        return Stream.concat(Stream.of(language, language.split("-", 2)[0]), others.stream())
                .filter(tag -> text.in(tag).isPresent())
                .findFirst();
    }
}
