package io.consentgate.servlet.gate;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;

/**
 * What a body makes of the head of its answer. Undertow takes no header from anybody while it includes a part, and says so of
 * the request: what falls due meanwhile is made up for once the part is over, and until then the body has to wait.
 */
final class HeadChanges {

    private final HttpServletRequest request;
    private final HttpServletResponse container;
    private List<Runnable> due = List.of();

    HeadChanges(HttpServletRequest request, HttpServletResponse container) {
        this.request = request;
        this.container = container;
    }

    /** Whether the container takes no header now. */
    boolean areOutOfReach() {
        return request.getDispatcherType() == DispatcherType.INCLUDE;
    }

    /** Makes a change, now or as soon as it can be made. */
    void make(Runnable change) {
        if (areOutOfReach()) {
            due = new ArrayList<>(due);
            due.add(change);
        } else {
            change.run();
        }
    }

    /** Whether some could not be made so far; none is due any more once the head has gone out. */
    boolean areDue() {
        return !due.isEmpty() && !container.isCommitted();
    }

    /** Makes what is due, if that can be done now. */
    void makeUp() {
        if (areDue() && !areOutOfReach()) {
            List<Runnable> late = due;
            due = List.of();
            late.forEach(Runnable::run);
        }
    }

    /** The body that they were due for was thrown away. */
    void forget() {
        due = List.of();
    }
}
