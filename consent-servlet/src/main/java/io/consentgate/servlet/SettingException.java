package io.consentgate.servlet;

/** A setting cannot be used. The message names the setting, where it was set, what is allowed and how to mend it. */
public final class SettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private SettingException(String message) {
        super(message);
    }

    private SettingException(RuntimeException cause) {
        super(cause.getMessage(), cause);
    }

    static SettingException of(Setting setting, String origin, String problem) {
        return new SettingException(
                "%s, set by %s, %s; allowed: %s".formatted(setting.id(), origin, problem, setting.allowed()));
    }

    static SettingException missing(String problem) {
        return new SettingException(problem);
    }

    /** What another room says about what it was given, in its own words. */
    static SettingException because(RuntimeException cause) {
        return new SettingException(cause);
    }
}
