package io.consentgate.servlet.endpoint;

import io.consentgate.policy.Register.Entry;
import io.consentgate.servlet.site.Visit;
import java.util.List;

record Withdrawal(List<String> expiries, List<String> localStorage, List<String> sessionStorage) {
    static Withdrawal of(Visit visit, List<Entry> lost) {
        return new Withdrawal(List.of(), List.of(), List.of());
    }
}
