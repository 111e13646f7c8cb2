package io.consentgate.banner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that one function declares, and what shorter ones stand for them. A block's names count as its function's. */
final class ScriptScope {

    private static final String LETTERS = "etnroisacldupmhfgvbkwyxjqzETNROISACLDUPMHFGVBKWYXJQZ$_";

    private final @Nullable ScriptScope outer;
    private final List<ScriptScope> inner = new ArrayList<>();
    private final Map<String, Integer> uses = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    ScriptScope(@Nullable ScriptScope outer) {
        this.outer = outer;
    }

    ScriptScope within() {
        ScriptScope scope = new ScriptScope(this);
        inner.add(scope);
        return scope;
    }

    void declare(String name) {
        names.put(name, name);
    }

    void use(String name) {
        uses.merge(name, 1, Integer::sum);
    }

    /** What stands for a name here; itself where nobody declares it. */
    String shorter(String name) {
        String own = names.get(name);
        return own != null ? own : outer == null ? name : outer.shorter(name);
    }

    /** Gives all names shorter ones, from the outside in: one that is needed further in is hidden by none. */
    void shorten() {
        Map<String, Integer> reached = reached();
        Set<String> taken = new HashSet<>();
        reached.keySet().stream()
                .filter(name -> !names.containsKey(name))
                .map(this::shorter)
                .forEach(taken::add);
        int next = 0;
        for (String name : names.keySet().stream()
                .sorted(Comparator.comparingInt(name -> outer == null ? -reached.getOrDefault(name, 0) : 0))
                .toList()) {
            String free = letters(next++);
            while (taken.contains(free)) {
                free = letters(next++);
            }
            names.put(name, free);
        }
        inner.forEach(ScriptScope::shorten);
    }

    /** How often each name is used here and further in, those aside that are declared further in. */
    private Map<String, Integer> reached() {
        Map<String, Integer> all = new LinkedHashMap<>(uses);
        for (ScriptScope scope : inner) {
            scope.reached().forEach((name, count) -> {
                if (!scope.names.containsKey(name)) {
                    all.merge(name, count, Integer::sum);
                }
            });
        }
        return all;
    }

    private static String letters(int number) {
        String last = String.valueOf(LETTERS.charAt(number % LETTERS.length()));
        return number < LETTERS.length() ? last : letters(number / LETTERS.length() - 1) + last;
    }
}
