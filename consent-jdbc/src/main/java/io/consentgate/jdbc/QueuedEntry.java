package io.consentgate.jdbc;

/** An entry of the queue, numbered from 1 in the order of queueing. */
record QueuedEntry(long sequence, EncodedEntry entry) {}
