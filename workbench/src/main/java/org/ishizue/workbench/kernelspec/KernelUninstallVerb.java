package org.ishizue.workbench.kernelspec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.ishizue.jupyter.kernelspec.KernelSpecInstaller;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Console;
import org.ishizue.workbench.cli.ExitCode;
import org.ishizue.workbench.cli.Failure;
import org.ishizue.workbench.cli.Verb;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kernel uninstall}: takes the kernelspec away again; the kernel itself stays where it is. */
@Command(name = "uninstall")
public final class KernelUninstallVerb extends Verb {
  private static final Texts TEXTS = Texts.beside(KernelUninstallVerb.class);

  private final Console console;

  @ArgGroup(exclusive = true)
  private final Place place = new Place();

  @Option(names = "--name", paramLabel = "NAME", defaultValue = "java")
  private String name = "java";

  public KernelUninstallVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path kernels = place.kernels();
    Path folder = kernels.resolve(name.toLowerCase(Locale.ROOT));
    boolean removed;
    try {
      removed = KernelSpecInstaller.uninstall(kernels, name);
    } catch (IOException e) {
      throw Failure.badInput(TEXTS.problem(e, "CLI-020", kernels, e));
    }
    if (!removed) {
      throw Failure.badInput(TEXTS.problem("CLI-022", name, kernels));
    }
    console.out().println(TEXTS.get("uninstalled", folder));
    return ExitCode.RAN.number();
  }
}
