package io.consentgate.choice;

import io.consentgate.Purpose;
import io.consentgate.policy.Register.Entry;
import java.util.List;
import java.util.Set;

/**
 * What a form asks for, with its names found in the register.
 *
 * @param act what to do
 * @param purposes the purposes named
 * @param vendors the vendors named
 * @param vendorsListed whether a purpose does not bring its vendors
 */
record Asked(Act act, Set<Purpose> purposes, Set<Entry> vendors, boolean vendorsListed) {

    /**
     * Works the act into a draft.
     *
     * @param all every purpose of the site
     * @param offered the vendors that the visitor is asked about
     */
    void applyTo(Draft draft, List<Purpose> all, List<Entry> offered) {
        switch (act) {
            case ACCEPT -> accept(draft, all, offered);
            case REJECT -> {
                all.forEach(purpose -> draft.set(purpose, false));
                offered.forEach(entry -> draft.set(entry, false));
                draft.answeredVendors().forEach(entry -> draft.set(entry, false));
            }
            case SAVE -> save(draft, all, offered);
            case GRANT -> grant(draft, offered);
            case WITHDRAW -> withdraw(draft);
        }
    }

    private void accept(Draft draft, List<Purpose> all, List<Entry> offered) {
        all.stream().filter(purpose -> !purpose.separate()).forEach(purpose -> draft.set(purpose, true));
        offered.forEach(entry -> draft.set(entry, draft.yes(entry) || (draft.fits(entry) && isMeant(entry))));
    }

    /** A form that lists vendors means those that the visitor saw. */
    private boolean isMeant(Entry entry) {
        return !vendorsListed || vendors.contains(entry);
    }

    private void save(Draft draft, List<Purpose> all, List<Entry> offered) {
        all.forEach(purpose -> draft.set(purpose, purposes.contains(purpose)));
        draft.answeredVendors().forEach(entry -> draft.set(entry, false));
        offered.forEach(entry -> draft.set(entry, !vendorsListed && draft.fits(entry)));
        vendors.forEach(entry -> draft.set(entry, true));
    }

    private void grant(Draft draft, List<Entry> offered) {
        purposes.forEach(purpose -> draft.set(purpose, true));
        if (!vendorsListed) {
            offered.stream().filter(this::servesNamed).filter(draft::fits).forEach(entry -> draft.set(entry, true));
        }
        vendors.forEach(entry -> draft.set(entry, true));
    }

    private void withdraw(Draft draft) {
        purposes.forEach(purpose -> draft.set(purpose, false));
        draft.answeredVendors().stream()
                .filter(this::servesNamed)
                .filter(entry -> !draft.fits(entry))
                .forEach(entry -> draft.set(entry, false));
        vendors.forEach(entry -> draft.set(entry, false));
    }

    private boolean servesNamed(Entry entry) {
        return entry.purposes().stream().anyMatch(purposes::contains);
    }
}
