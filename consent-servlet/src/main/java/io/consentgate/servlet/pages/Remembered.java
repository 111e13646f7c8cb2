package io.consentgate.servlet.pages;

/** What is remembered under a key. */
sealed interface Remembered permits KnownPage, Pause {

    /** What it takes, about, in bytes. */
    int weight();
}
