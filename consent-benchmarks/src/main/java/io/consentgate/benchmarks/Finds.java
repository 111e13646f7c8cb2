package io.consentgate.benchmarks;

import io.consentgate.benchmarks.Pages.Page;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * What an engine found: the tracker elements that are gone from its output.
 *
 * @param present how many the pages hold
 * @param found how many of them it neutralised
 * @param thrown the names of the pages that it threw at; nothing was found there
 */
record Finds(int present, int found, List<String> thrown) {

    /** One untimed pass. */
    static Finds of(Pages pages, Engine engine, Trackers trackers) {
        int present = 0;
        int left = 0;
        List<String> thrown = new ArrayList<>();
        for (Page page : pages.all()) {
            int before = trackers.in(page.bytes());
            ByteArrayOutputStream output = new ByteArrayOutputStream(page.bytes().length);
            present += before;
            try {
                engine.rewrite(page.bytes(), output::write);
                left += trackers.in(output.toByteArray());
            } catch (Exception unreadable) {
                thrown.add(page.name());
                left += before;
            }
        }
        return new Finds(present, present - left, thrown);
    }

    @Override
    public String toString() {
        return found + (found < present ? " FEWER" : "") + (thrown.isEmpty() ? "" : ", throws " + thrown.size());
    }
}
