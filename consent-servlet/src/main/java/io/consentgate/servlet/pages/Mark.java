package io.consentgate.servlet.pages;

/**
 * How much of a page had been made.
 *
 * @param written when so many bytes had been written
 * @param made so many bytes had been made
 */
record Mark(int written, int made) {}
