package io.consentgate.servlet;

import io.consentgate.servlet.site.ContentRules;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** Reads the settings of the content security policy that is made from consent. */
final class ContentSettings {

    private ContentSettings() {}

    static ContentRules of(SettingValues values) {
        return switch (values.oneOf(Setting.CONTENT_SECURITY, ContentSecurity.values())) {
            case OFF -> ContentRules.NONE;
            case REPORT_ONLY -> new ContentRules("Content-Security-Policy-Report-Only", hosts(values));
            case ENFORCE -> new ContentRules(ContentRules.ENFORCED, hosts(values));
        };
    }

    private static List<String> hosts(SettingValues values) {
        List<String> hosts = new ArrayList<>();
        StringTokenizer tokens = new StringTokenizer(values.text(Setting.CONTENT_HOSTS), ", ");
        while (tokens.hasMoreTokens()) {
            String host = tokens.nextToken();
            if (host.indexOf('.') < 0 || !host.chars().allMatch(ContentSettings::hostCharacter)) {
                throw values.unusable(Setting.CONTENT_HOSTS, "holds \"" + host + "\", which is no host");
            }
            hosts.add(host);
        }
        return hosts;
    }

    private static boolean hostCharacter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '*' || c == ':';
    }
}
