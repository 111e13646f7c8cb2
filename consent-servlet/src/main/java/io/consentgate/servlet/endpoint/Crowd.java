package io.consentgate.servlet.endpoint;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * How many requests that may have a body are answered at once. Each takes a thread of the container until its body has come,
 * however slowly; so that pages always find one, those beyond are turned away unread. Safe for use by many threads.
 */
final class Crowd {

    private static final String TOO_MANY = "too many answers come at once; try again";

    private final Semaphore places;

    /** Has this many places, at least 1. */
    Crowd(int places) {
        this.places = new Semaphore(places);
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
        } else if (places.tryAcquire()) {
            try {
                answer.give();
            } finally {
                places.release();
            }
        } else {
            exchange.response().setHeader("Retry-After", "1");
            exchange.leavingTheBody().problem(503, TOO_MANY, Optional.empty());
        }
    }
}
