package io.consentgate.proxy;

/** Who may keep a page. */
enum Cache {
    PRIVATE,
    SHARED
}
