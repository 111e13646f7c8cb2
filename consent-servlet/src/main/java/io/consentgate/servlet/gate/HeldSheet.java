package io.consentgate.servlet.gate;

import io.consentgate.rewriter.Rewriter;
import io.consentgate.rewriter.Sink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/**
 * A style sheet or a sheet of speculation rules, which browsers wait for whole: it is held until it is known whether anybody
 * would get other bytes. One that is the same for all keeps its own headers; so the first URL that is not, an early flush or
 * {@value #MOST_BYTES} bytes let it go as a body made for one visitor.
 */
final class HeldSheet implements Rewriter {

    private static final int MOST_BYTES = 256 << 10;

    private final Sink out;
    private final Outcome outcome;
    private final BooleanSupplier sameForAll;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private final Rewriter css;
    private boolean holding = true;

    /** What is to be done to the headers, once it is known. */
    interface Outcome {
        /** The sheet goes out as the application wrote it, to anybody. */
        void plain();

        /** The sheet is made for one visitor. */
        void made();
    }

    /** Something that rewrites the sheet into a sink. */
    interface Reading {
        Rewriter into(Sink sink);
    }

    HeldSheet(Sink out, Reading reading, BooleanSupplier sameForAll, Outcome outcome) {
        this.out = out;
        this.outcome = outcome;
        this.sameForAll = sameForAll;
        this.css = reading.into(this::take);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        css.write(bytes, from, length);
        if (holding && (!sameForAll.getAsBoolean() || held.size() > MOST_BYTES)) {
            letGo();
        }
    }

    @Override
    public void flush() throws IOException {
        css.flush();
        if (holding) {
            letGo();
        }
    }

    @Override
    public void end() throws IOException {
        css.end();
        if (!holding) {
            return;
        }
        if (sameForAll.getAsBoolean()) {
            outcome.plain();
            send();
        } else {
            letGo();
        }
    }

    private void letGo() throws IOException {
        outcome.made();
        send();
    }

    private void send() throws IOException {
        holding = false;
        if (held.size() > 0) {
            out.write(held.toByteArray(), 0, held.size());
            held.reset();
        }
    }

    private void take(byte[] bytes, int from, int length) throws IOException {
        if (holding) {
            held.write(bytes, from, length);
        } else {
            out.write(bytes, from, length);
        }
    }
}
