package io.consentgate.proxy;

/** The proxy cannot start; the message is one line that says what to mend. */
final class StartFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    StartFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
