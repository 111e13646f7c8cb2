package io.consentgate.proxy;

import io.consentgate.servlet.SettingException;
import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What the command line says when it cannot do as it was told: one line, and where to read more. */
final class Complaint {

    private static final Logger LOG = LoggerFactory.getLogger(Complaint.class);

    private Complaint() {}

    /** Names the argument and what is allowed; answers the exit code for wrong input. */
    static int aboutArguments(ParameterException e, String[] arguments) {
        CommandLine commandLine = e.getCommandLine();
        say(commandLine, String.valueOf(e.getMessage()));
        commandLine.getErr().println("Try 'consent-proxy --help'.");
        return ExitCode.USAGE;
    }

    /** Says why nothing runs; answers the exit code for a failed start, or for wrong input where a setting or the policy is. The stack trace is logged at debug level. */
    static int aboutStart(Exception e, CommandLine commandLine, ParseResult arguments) {
        LOG.debug("Start failed", e);
        say(commandLine, e.getMessage() == null ? e.toString() : e.getMessage());
        return wrongSetting(e) ? ExitCode.USAGE : ExitCode.SOFTWARE;
    }

    private static boolean wrongSetting(Throwable failure) {
        return failure instanceof SettingException || (failure.getCause() != null && wrongSetting(failure.getCause()));
    }

    private static void say(CommandLine commandLine, String message) {
        PrintWriter err = commandLine.getErr();
        err.println("consent-proxy: " + message);
        err.flush();
    }
}
