package io.consentgate.matrix;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the container says that nobody should have to read: exceptions and severe faults. Safe for use by many threads. */
final class Log extends Handler {

    private final List<LogRecord> faults = new CopyOnWriteArrayList<>();

    /** Listens to everything that is logged from now on. */
    void listen() {
        Logger.getLogger("").addHandler(this);
    }

    void stop() {
        Logger.getLogger("").removeHandler(this);
    }

    /** The faults since this was last asked, but for those that the application or the request is to blame for. */
    List<String> faults() {
        List<String> said = faults.stream().filter(Log::ours).map(Log::text).toList();
        faults.clear();
        return said;
    }

    @Override
    public void publish(LogRecord said) {
        if (said.getThrown() != null || said.getLevel().intValue() >= Level.SEVERE.intValue()) {
            faults.add(said);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    private static boolean ours(LogRecord said) {
        for (Throwable cause = said.getThrown(); cause != null; cause = cause.getCause()) {
            if (cause instanceof DispatchRoads.ApplicationFault || refused(cause)) {
                return false;
            }
        }
        return true;
    }

    /** Undertow answers some cookies by 500 before any filter is asked. */
    private static boolean refused(Throwable cause) {
        return String.valueOf(cause.getMessage()).startsWith("UT000173");
    }

    private static String text(LogRecord said) {
        return said.getLoggerName() + ": " + said.getMessage() + " " + said.getThrown();
    }
}
