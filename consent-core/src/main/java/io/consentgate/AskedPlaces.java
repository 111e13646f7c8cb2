package io.consentgate;

import io.consentgate.naming.Names;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The places of an application that ask the gate while a page for everybody is made, where the answer is no whoever visits:
 * a warning once for each. Safe to share; one for each filter.
 */
public final class AskedPlaces {
    private static final Logger LOG = LoggerFactory.getLogger(ConsentGate.class);
    private static final int MOST_WARNINGS = 256;
    private static final Set<String> OURS =
            Set.of(AskedPlaces.class.getName(), Gate.class.getName(), ConsentGate.class.getName());

    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    /** None so far. */
    public AskedPlaces() {}

    /** Notes that the gate answered no about this. */
    void met(String id) {
        if (warned.size() >= MOST_WARNINGS) {
            return;
        }
        String place = StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> !ours(frame.getClassName()))
                        .findFirst()
                        .map(StackWalker.StackFrame::toStackTraceElement)
                        .map(StackTraceElement::toString)
                        .orElse("a thread of ours"));
        if (warned.add(place)) {
            LOG.warn(
                    "The gate was asked about {} by {} while a page for everybody is made (cache is shared): the answer"
                            + " is no for all, and caches keep it; ask in the browser, or where no page is made.",
                    Names.shape(id),
                    place);
        }
    }

    private static boolean ours(String className) {
        return OURS.contains(className) || className.startsWith("java.");
    }
}
