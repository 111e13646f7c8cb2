package io.consentgate.servlet;

/** The endpoints' place below the context path. */
final class Prefix {

    private Prefix() {}

    static String of(SettingValues values) {
        String prefix = values.text(Setting.PREFIX);
        boolean framed = prefix.length() > 1 && prefix.startsWith("/") && !prefix.endsWith("/");
        if (!framed || prefix.contains("//") || !prefix.chars().allMatch(Prefix::allowed)) {
            throw values.unusable(Setting.PREFIX, "is \"" + prefix + '"');
        }
        return prefix;
    }

    private static boolean allowed(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '/' || c == '_' || c == '-';
    }
}
