package io.consentgate.rewriter;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Passes on the speculation rules that a response of their own brings, or none where they can mean something that its
 * {@link Judge} refuses. They wait until they end; longer ones than 256 KiB are refused unread. The bytes are UTF-8.
 */
public final class SpeculationRewriter implements Rewriter {

    private static final int LONGEST = 1 << 18;

    private static final byte[] NONE = Output.ascii("{}");

    private final Sink sink;
    private final Judge judge;
    private final Output held = new Output();

    /** A rewriter for one response. */
    public SpeculationRewriter(Sink sink, Judge judge) {
        this.sink = sink;
        this.judge = judge;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        held.add(bytes, from, Math.min(length, LONGEST + 1 - held.length()));
    }

    /** Does nothing: rules are read whole. */
    @Override
    public void flush() {}

    @Override
    public void end() throws IOException {
        byte[] rules = held.toBytes();
        byte[] passed = rules.length == 0 || label(rules) == null ? rules : NONE;
        sink.write(passed, 0, passed.length);
    }

    private @Nullable String label(byte[] rules) {
        return rules.length > LONGEST ? judge.unreadable() : new SpeculationRules(judge).judge(rules, 0, rules.length);
    }
}
