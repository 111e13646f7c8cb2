package io.consentgate;

/** The gate was asked, in strict mode, about an id that is no purpose, kind or vendor of the site. */
public final class UnknownIdException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnknownIdException(String message) {
        super(message);
    }
}
