package io.consentgate.policy;

/**
 * One thing wrong with a policy file. Immutable.
 *
 * @param file the file's name
 * @param line from 1; 0 where the file as a whole is at fault
 * @param column from 1; 0 where the file as a whole is at fault
 * @param field the path of the field, such as {@code vendors[1].why}; empty where the file as a whole is at fault
 * @param shape what stands there
 * @param allowed what may stand there
 * @param mend what to do
 */
public record Problem(String file, int line, int column, String field, String shape, String allowed, String mend) {

    /** One line for people: {@code policy.json:3:14: vendors[1] is "hotjer"; allowed: …; did you mean "hotjar"?}. */
    public String message() {
        String place = line == 0 ? file : file + ':' + line + ':' + column;
        String subject = field.isEmpty() ? "the file" : field;
        return place + ": " + subject + " is " + shape + "; allowed: " + allowed + "; " + mend;
    }
}
