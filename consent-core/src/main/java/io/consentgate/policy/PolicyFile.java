package io.consentgate.policy;

import io.consentgate.catalogue.Catalogue;
import io.consentgate.json.Complaint;
import io.consentgate.json.Fields;
import io.consentgate.json.Json;
import io.consentgate.json.JsonText;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads policy files: JSON in UTF-8 in which comments and trailing commas are allowed, at most 1 MiB. The published schema
 * is the resource {@code policy.schema.json} beside this class.
 */
public final class PolicyFile {

    private PolicyFile() {}

    /** What came of a file. */
    public sealed interface Result {

        /** A policy that holds. */
        record Read(Policy policy) implements Result {}

        /** Everything that is wrong, in the file's order; never empty. */
        record Refused(List<Problem> problems) implements Result {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Reads a file against the shipped catalogue. Never throws. */
    public static Result read(Path file) {
        return read(file, Catalogue.shipped());
    }

    /** Reads a file against a catalogue. Never throws. */
    public static Result read(Path file, Catalogue catalogue) {
        try {
            return parse(Files.readString(file), file.toString(), catalogue);
        } catch (NoSuchFileException e) {
            return unreadable(file, "not there");
        } catch (CharacterCodingException e) {
            return unreadable(file, "not in UTF-8");
        } catch (IOException e) {
            return unreadable(file, "not readable (" + e.getClass().getSimpleName() + ')');
        }
    }

    /** Reads a text against the shipped catalogue. Never throws. */
    public static Result parse(String text) {
        return parse(text, "policy", Catalogue.shipped());
    }

    /**
     * Reads a text. Never throws.
     *
     * @param name what the text is called in problems
     */
    public static Result parse(String text, String name, Catalogue catalogue) {
        JsonText.Reading json = JsonText.read(text);
        List<Complaint> complaints = new ArrayList<>();
        json.faults().forEach(fault -> complaints.add(notJson(fault)));
        if (json.value().isPresent() && json.value().get() instanceof Json.Obj object) {
            Policy policy = new PolicySection(new Fields(object, "", complaints), catalogue).policy();
            if (complaints.isEmpty()) {
                return new Result.Read(policy);
            }
        } else if (complaints.isEmpty()) {
            complaints.add(notJson(new JsonText.Fault(Json.Place.NOWHERE, "no JSON object")));
        }
        return new Result.Refused(
                complaints.stream().map(complaint -> problem(name, complaint)).toList());
    }

    private static Result unreadable(Path file, String what) {
        return new Result.Refused(List.of(new Problem(
                file.toString(), 0, 0, "", what, "a JSON file in UTF-8 that this process may read", "check its path")));
    }

    private static Complaint notJson(JsonText.Fault fault) {
        return new Complaint(
                fault.place(),
                "",
                fault.what(),
                "one JSON object without repeated names; comments are fine",
                "mend it there");
    }

    private static Problem problem(String file, Complaint c) {
        return new Problem(file, c.place().line(), c.place().column(), c.field(), c.shape(), c.allowed(), c.mend());
    }
}
