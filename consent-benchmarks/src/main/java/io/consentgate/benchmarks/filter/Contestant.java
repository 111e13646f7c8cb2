package io.consentgate.benchmarks.filter;

import java.net.URI;
import java.time.Duration;

/** A running server of one variant. */
interface Contestant extends AutoCloseable {

    /** Where it listens. */
    URI address();

    /** The CPU time that its process has had. */
    Duration cpu();

    /** Bytes that its threads have allocated since it started; 0 where there is no such number. */
    long allocated();

    @Override
    void close();
}
