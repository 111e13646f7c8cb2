package io.consentgate.rewriter;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All that it takes to read and write an HTML or XML document, to be used for one after the other. */
final class Workspace implements Judge {

    /** How many bytes are looked at together: few enough to stay in the first cache. */
    static final int SLICE = 1 << 14;

    final Window window = new Window(SLICE);
    final Output output = new Output();
    final Page page;

    private Judge judge;

    Workspace(Judge judge, Insertions insertions, Dialect dialect, int depth) {
        this.judge = judge;
        page = new Page(window, output, this, insertions, dialect, depth);
    }

    /** Lets go of the document that has ended. */
    void forget() {
        restart(Nobody.JUDGE, Insertions.NONE);
    }

    /** Begins another document, which has nothing of the one before. */
    void restart(Judge next, Insertions insertions) {
        judge = next;
        window.clear();
        output.clear();
        page.restart(insertions);
    }

    @Override
    public @Nullable String url(Load load, byte[] bytes, int from, int to) {
        return judge.url(load, bytes, from, to);
    }

    @Override
    public @Nullable String script(byte[] bytes, int from, int to) {
        return judge.script(bytes, from, to);
    }

    @Override
    public boolean readsCode() {
        return judge.readsCode();
    }

    @Override
    public @Nullable String component(byte[] bytes, int from, int to, Function<String, @Nullable String> attributes) {
        return judge.component(bytes, from, to, attributes);
    }

    @Override
    public @Nullable Placeholder embed(String labels, byte[] bytes, int from, int to, boolean isSandboxed) {
        return judge.embed(labels, bytes, from, to, isSandboxed);
    }

    @Override
    public String unreadable() {
        return judge.unreadable();
    }

    @Override
    public boolean isOwn(byte[] bytes, int from, int to) {
        return judge.isOwn(bytes, from, to);
    }

    @Override
    public void base(byte[] bytes, int from, int to) {
        judge.base(bytes, from, to);
    }

    @Override
    public void language(byte[] bytes, int from, int to) {
        judge.language(bytes, from, to);
    }

    @Override
    public void code(byte[] bytes, int from, int to) {
        judge.code(bytes, from, to);
    }

    @Override
    public void policy(byte[] bytes, int from, int to) {
        judge.policy(bytes, from, to);
    }

    /** Judges nothing, since there is no document. */
    private enum Nobody implements Judge {
        JUDGE;

        @Override
        public String url(Load load, byte[] bytes, int from, int to) {
            return unreadable();
        }

        @Override
        public String script(byte[] bytes, int from, int to) {
            return unreadable();
        }

        @Override
        public String unreadable() {
            return "unreadable";
        }

        @Override
        public void base(byte[] bytes, int from, int to) {}
    }
}
