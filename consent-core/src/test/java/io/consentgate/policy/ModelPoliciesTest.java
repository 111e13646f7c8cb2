package io.consentgate.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.Purpose;
import io.consentgate.catalogue.Catalogue;
import io.consentgate.policy.Register.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Five policies as sites really write them. */
class ModelPoliciesTest {
    private static final Path FOLDER = Path.of("src/test/resources/policies");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();
    private static final Map<String, String> WORDS =
            Map.of("minimum", "at-least", "maximum", "at-most", "explicit-consent", "consent");

    @ParameterizedTest
    @CsvSource({
        "nordhost,       9, communication-support development marketing",
        "sidverket,      2, communication-support development marketing",
        "serverhall,     0, web-optimisation",
        "nordhost-group, 2, communication-support marketing",
        "matchverk,      0, referral"
    })
    void policy_asksForWhatItNamesConsentFor(String name, int asked, String purposes) {
        Policy policy = read(name);
        Register register = Register.of(policy, Catalogue.shipped());
        assertThat(register.declared()).hasSize(asked).allMatch(entry -> entry.standing() == Standing.ASKED);
        assertThat(policy.purposes().stream().filter(Purpose::needsConsent).map(Purpose::id))
                .containsExactly(purposes.split(" "));
    }

    @Test
    void chatThatThePolicyDoesNotKnow_staysBlocked() {
        Register register = Register.of(read("serverhall"), Catalogue.shipped());
        assertThat(register.vendor("livechat").orElseThrow().standing()).isEqualTo(Standing.UNDECLARED);
    }

    @ParameterizedTest
    @CsvSource({"000, nordhost", "001, sidverket", "002, serverhall", "003, nordhost-group", "004, matchverk"})
    void everyFieldOfTheModel_isSaid(String number, String name) throws IOException {
        JsonNode policy = JSON.readTree(Files.readString(FOLDER.resolve(name + ".json")));
        Map<String, Rule> rules = rules();
        SoftAssertions softly = new SoftAssertions();
        JsonNode model = JSON.readTree(Files.readString(model(number)));
        leaves("", model).forEach((path, value) -> {
            String pattern = path.replaceAll("/[0-9]+", "/i");
            Rule rule = rules.getOrDefault(path, rules.get(pattern));
            softly.assertThat(rule).as("a rule for " + pattern).isNotNull();
            if (rule != null && !rule.kind.equals("annotation") && !undeclared(model, path)) {
                check(softly, rule, policy, path, value, model);
            }
        });
        softly.assertAll();
    }

    private static void check(
            SoftAssertions softly, Rule rule, JsonNode policy, String path, JsonNode value, JsonNode model) {
        Optional<JsonNode> said = at(policy, filled(rule.pointer, path, model));
        String word = path.endsWith("/role") ? value.asString().replaceAll(" \\(.*", "") : value.asString();
        String text = WORDS.getOrDefault(word, word);
        switch (rule.kind) {
            case "said" ->
                softly.assertThat(said.filter(
                                node -> !node.isEmpty() || !node.asString("").isEmpty()))
                        .as(path + " is said at " + rule.pointer)
                        .isPresent();
            case "equal" ->
                softly.assertThat(said.map(JsonNode::asString)).as(path).contains(text);
            default ->
                softly.assertThat(said.map(JsonNode::toString).orElse("\"backend\""))
                        .as(path)
                        .contains('"' + text + '"');
        }
    }

    /** A row that the modelled page shows but its policy does not tell of. */
    private static boolean undeclared(JsonNode model, String path) {
        Matcher row = Pattern.compile("/recipients/([0-9]+)/.*").matcher(path);
        return row.matches() && !declared(model, Integer.parseInt(row.group(1)));
    }

    private static boolean declared(JsonNode model, int row) {
        return model.at("/recipients/" + row + "/declaredInPolicy").asBoolean(true);
    }

    private static String filled(String pointer, String path, JsonNode model) {
        List<String> numbers = new ArrayList<>();
        Matcher matcher = Pattern.compile("/([0-9]+)").matcher(path);
        while (matcher.find()) {
            int number = Integer.parseInt(matcher.group(1));
            boolean row = path.startsWith("/recipients/") && numbers.isEmpty();
            long before = row
                    ? java.util.stream.IntStream.range(0, number)
                            .filter(i -> !declared(model, i))
                            .count()
                    : 0;
            numbers.add(String.valueOf(number - before));
        }
        Iterator<String> next = numbers.iterator();
        return Pattern.compile("(?<=/)i(?=/|$)").matcher(pointer).replaceAll(match -> next.next());
    }

    private static Optional<JsonNode> at(JsonNode policy, String pointer) {
        JsonNode node = policy;
        for (String step : pointer.substring(1).split("/")) {
            node = step.startsWith("@")
                    ? withId(node, step.substring(1))
                    : node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
        }
        return node.isMissingNode() ? Optional.empty() : Optional.of(node);
    }

    private static JsonNode withId(JsonNode array, String id) {
        for (JsonNode item : array) {
            if (item.path("id").asString("").equals(id)) {
                return item;
            }
        }
        return array.path("none");
    }

    private static Map<String, JsonNode> leaves(String path, JsonNode node) {
        Map<String, JsonNode> leaves = new LinkedHashMap<>();
        if (node.isObject()) {
            node.properties().forEach(member -> leaves.putAll(leaves(path + '/' + member.getKey(), member.getValue())));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                leaves.putAll(leaves(path + '/' + i, node.get(i)));
            }
        } else if (!node.isNull()) {
            leaves.put(path, node);
        }
        return leaves;
    }

    private static Map<String, Rule> rules() throws IOException {
        Map<String, Rule> rules = new LinkedHashMap<>();
        for (String line : Files.readAllLines(FOLDER.resolve("seed-fields.csv"))) {
            if (!line.startsWith("#")) {
                String[] columns = line.split(",", -1);
                rules.put(columns[0], new Rule(columns[1], columns[2]));
            }
        }
        return rules;
    }

    private record Rule(String kind, String pointer) {}

    private static Policy read(String name) {
        var result = PolicyFile.read(FOLDER.resolve(name + ".json"));
        if (result instanceof PolicyFile.Result.Refused refused) {
            throw new AssertionError(
                    refused.problems().stream().map(Problem::message).toList());
        }
        return ((PolicyFile.Result.Read) result).policy();
    }

    private static Path model(String number) throws IOException {
        Path folder = Path.of(System.getProperty("consent.shared", "none"), "seeds");
        boolean there = Files.isDirectory(folder);
        if (!there && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("the model policies are not in " + folder);
        }
        Assumptions.assumeTrue(there);
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(number + "_.*\\.json"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
