package org.ishizue.workbench.cli;

import java.util.concurrent.Callable;
import org.ishizue.runtime.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command with the options that all understand. A verb that only holds others shows its help. */
public abstract class Verb implements Callable<Integer> {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true)
  boolean help;

  @Spec
  @Nullable
  CommandSpec spec;

  /** Needed before the command line is read, so Main reads it by itself; here it is checked. */
  @Option(names = "--lang", paramLabel = "ja|en")
  void lang(String value) {
    if (spec != null && !takesLanguage(value)) {
      throw new ParameterException(
          spec.commandLine(), "--lang " + value, spec.findOption("--lang"), value);
    }
  }

  /** Whether a value of {@code --lang} is one. */
  protected boolean takesLanguage(String value) {
    return Language.parse(value).isPresent();
  }

  @Override
  public Integer call() throws Exception {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
    return ExitCode.RAN.number();
  }
}
