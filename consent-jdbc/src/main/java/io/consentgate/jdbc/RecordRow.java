package io.consentgate.jdbc;

/**
 * One record as it is stored.
 *
 * @param number its place in the chain, from 1
 * @param visitor the number of the visitor; 0 for somebody without records
 * @param madeAt milliseconds since the epoch
 * @param untilAt milliseconds since the epoch
 * @param body the entry, encrypted under the visitor's key; in clear for somebody without records
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RecordRow(long number, long visitor, long madeAt, long untilAt, byte[] body) {}
