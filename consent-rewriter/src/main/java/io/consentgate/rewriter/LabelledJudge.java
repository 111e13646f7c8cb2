package io.consentgate.rewriter;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Judges for a document inside a document and remembers the labels that were given. */
final class LabelledJudge implements Judge {

    private final Judge judge;
    private final Set<String> labels = new TreeSet<>();

    LabelledJudge(Judge judge) {
        this.judge = judge;
    }

    /** The labels, sorted, with spaces between; empty where nothing was blocked. */
    String labels() {
        return String.join(" ", labels);
    }

    @Override
    public @Nullable String url(Load load, byte[] bytes, int from, int to) {
        return noted(judge.url(load, bytes, from, to));
    }

    @Override
    public @Nullable String script(byte[] bytes, int from, int to) {
        return noted(judge.script(bytes, from, to));
    }

    @Override
    public boolean readsCode() {
        return judge.readsCode();
    }

    @Override
    public @Nullable String component(byte[] bytes, int from, int to, Function<String, @Nullable String> attributes) {
        return noted(judge.component(bytes, from, to, attributes));
    }

    @Override
    public boolean isOwn(byte[] bytes, int from, int to) {
        return judge.isOwn(bytes, from, to);
    }

    private @Nullable String noted(@Nullable String label) {
        if (label != null) {
            labels.add(label);
        }
        return label;
    }

    @Override
    public String unreadable() {
        String label = judge.unreadable();
        labels.add(label);
        return label;
    }

    /** Not heard: it holds for the inner document alone, whose rewriter blocks it where it is not harmless. */
    @Override
    public void base(byte[] bytes, int from, int to) {}
}
