package io.consentgate.servlet.endpoint;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * How many requests with a body are answered at once. Each takes a thread of the container, one whose body is still on its
 * way for as long as that takes; so that pages always find a thread, those beyond are turned away unread. Bodies that have
 * come have places of their own, and one network only some of those for bodies that have not: whoever sends slowly keeps
 * out neither those who do not nor other people. Safe for use by many threads.
 */
final class Crowd {

    private static final String TOO_MANY = "too many answers come at once; try again";

    private final Semaphore arrived;
    private final Semaphore coming;
    private final int comingFromOne;
    private final Map<Network, Integer> comingFrom = new ConcurrentHashMap<>();

    /**
     * A crowd.
     *
     * @param places for bodies that have come, and as many for those that have not; at least 1
     * @param comingFromOne how many of the latter one network may have; at least 1
     */
    Crowd(int places, int comingFromOne) {
        this.arrived = new Semaphore(places);
        this.coming = new Semaphore(places);
        this.comingFromOne = comingFromOne;
    }

    /** What is done for a request. */
    @FunctionalInterface
    interface Answer {
        void give() throws IOException;
    }

    /** Answers, or turns the request away where there is no place for its body. */
    void admit(Exchange exchange, Answer answer) throws IOException {
        if (exchange.reads() && !UnreadBody.comes(exchange.request())) {
            answer.give();
        } else if (RawBody.of(exchange.request()).isHere()) {
            admit(arrived, exchange, answer);
        } else {
            admitFrom(Network.of(exchange.request()), exchange, answer);
        }
    }

    private void admitFrom(Network network, Exchange exchange, Answer answer) throws IOException {
        int waiting = comingFrom.merge(network, 1, Integer::sum);
        try {
            if (waiting > comingFromOne) {
                turnAway(exchange);
            } else {
                admit(coming, exchange, answer);
            }
        } finally {
            comingFrom.computeIfPresent(network, (key, count) -> count == 1 ? null : count - 1);
        }
    }

    private static void admit(Semaphore places, Exchange exchange, Answer answer) throws IOException {
        if (!places.tryAcquire()) {
            turnAway(exchange);
            return;
        }
        try {
            answer.give();
        } finally {
            places.release();
        }
    }

    private static void turnAway(Exchange exchange) throws IOException {
        exchange.response().setHeader("Retry-After", "1");
        exchange.leavingTheBody().problem(503, TOO_MANY, Optional.empty());
    }
}
