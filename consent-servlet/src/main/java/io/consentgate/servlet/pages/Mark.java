package io.consentgate.servlet.pages;

import org.jspecify.annotations.Nullable;

/**
 * How much of a page had been made.
 *
 * @param written when so many bytes had been written
 * @param made so many bytes had been made
 * @param noted and so many notes been given
 * @param standing where its making stood; null where it cannot be gone on with from there
 */
record Mark(int written, int made, int noted, @Nullable Object standing) {}
