package org.ishizue.workbench.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ishizue.runtime.text.ProblemException;
import org.ishizue.runtime.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what goes wrong into words on the console and an exit code; never into a stack trace. */
public final class Problems {
  private static final Texts TEXTS = Texts.beside(Problems.class);

  private final Console console;

  public Problems(Console console) {
    this.console = console;
  }

  /** The words on the command line are wrong. */
  public int usage(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    return show(TEXTS.problem("CLI-001", detail(wrong), name), ExitCode.BAD_INPUT);
  }

  /** A verb ended with an exception. */
  public int execution(Exception exception, CommandLine command, ParseResult parsed) {
    if (exception instanceof Failure failure) {
      return show(failure.problem(), failure.exitCode());
    }
    if (exception instanceof ProblemException problem) {
      return show(problem, ExitCode.BAD_INPUT);
    }
    return show(TEXTS.problem("CLI-900", exception, keep(exception)), ExitCode.OUR_FAULT);
  }

  private int show(ProblemException problem, ExitCode exitCode) {
    console.out().flush();
    console.err().println(problem.getMessage());
    return exitCode.number();
  }

  private static String detail(ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      String words = String.join(" ", unmatched.getUnmatched());
      List<String> near = unmatched.getSuggestions();
      return near.isEmpty()
          ? TEXTS.get("usage.unknown", words)
          : TEXTS.get("usage.unknown-with-near", words, String.join(", ", near));
    }
    if (wrong instanceof MissingParameterException missing) {
      List<String> names = missing.getMissing().stream().map(Problems::nameOf).toList();
      return TEXTS.get("usage.missing", String.join(" ", names));
    }
    ArgSpec argument = wrong.getArgSpec();
    if (argument != null && wrong.getValue() != null) {
      return TEXTS.get("usage.value", wrong.getValue(), nameOf(argument));
    }
    return String.valueOf(wrong.getMessage());
  }

  private static String nameOf(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  /** A trace is of no use to the user, but of much to whoever repairs it. */
  private static String keep(Exception exception) {
    StringWriter trace = new StringWriter();
    exception.printStackTrace(new PrintWriter(trace));
    try {
      Path file = Files.createTempFile("ishizue-", ".txt");
      return Files.writeString(file, trace.toString(), StandardCharsets.UTF_8).toString();
    } catch (IOException nowhereToWrite) {
      return "\n" + trace;
    }
  }
}
