package io.consentgate.demo.standin;

import io.consentgate.demo.Resources;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every third party that is played in some detail; the first answer that fits a URL counts. Immutable. */
final class Answers {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final List<Answer> answers;
    private final String script;

    private Answers(List<Answer> answers, String script) {
        this.answers = answers;
        this.script = script;
    }

    /** Reads {@code answers.json}. */
    static Answers shipped() {
        Answer[] answers = JSON.readValue(Resources.text(Answers.class, "answers.json"), Answer[].class);
        return new Answers(List.of(answers), Resources.text(Answers.class, "vendor.js"));
    }

    /** The answer for this URL; empty where the third party gets the plain one. */
    Optional<Answer> find(String host, String path, String query) {
        return answers.stream().filter(a -> a.answers(host, path, query)).findFirst();
    }

    List<Answer> all() {
        return answers;
    }

    /** The script that acts as the answer says, under this name. */
    String script(String name, Answer answer) {
        String facts = JSON.writeValueAsString(Map.of(
                "name", name,
                "cookies", answer.cookies(),
                "storage", answer.storage(),
                "scripts", answer.scripts(),
                "pings", answer.pings()));
        String shown = answer.does() == null ? "" : Resources.text(Answers.class, answer.does());
        return script.replace("FACTS", facts) + shown;
    }
}
