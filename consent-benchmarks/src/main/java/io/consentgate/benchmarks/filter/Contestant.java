package io.consentgate.benchmarks.filter;

import java.net.URI;
import java.time.Duration;

/** A running server of one variant. */
interface Contestant extends AutoCloseable {

    /** Where it listens. */
    URI address();

    /** The CPU time that its process has had. */
    Duration cpu();

    /** The CPU time that its threads have had but for the JVM's own, exactly; that of the process where there is no such number. */
    Duration threadCpu();

    /** Bytes that its threads have allocated since it started; 0 where there is no such number. */
    long allocated();

    @Override
    void close();
}
