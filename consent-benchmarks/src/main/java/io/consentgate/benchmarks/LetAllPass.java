package io.consentgate.benchmarks;

import io.consentgate.rewriter.Judge;
import io.consentgate.rewriter.Load;
import org.jspecify.annotations.Nullable;

/** Looks at nothing, so that what is left is the cost of reading the page. */
enum LetAllPass implements Judge {
    JUDGE;

    @Override
    public @Nullable String url(Load load, byte[] bytes, int from, int to) {
        return null;
    }

    @Override
    public @Nullable String script(byte[] bytes, int from, int to) {
        return null;
    }

    @Override
    public String unreadable() {
        return "unreadable";
    }

    @Override
    public void base(byte[] bytes, int from, int to) {}
}
