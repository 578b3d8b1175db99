package org.ishizue.workbench.kernelspec;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.ishizue.jupyter.client.KernelDiedException;
import org.ishizue.jupyter.client.KernelTimeoutException;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.kernelspec.KernelSpec;
import org.ishizue.jupyter.kernelspec.KernelSpecException;
import org.ishizue.jupyter.kernelspec.KernelSpecInstaller;
import org.ishizue.jupyter.kernelspec.KernelSpecs;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Console;
import org.ishizue.workbench.cli.ExitCode;
import org.ishizue.workbench.cli.Failure;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.cli.KernelArchive;
import org.ishizue.workbench.cli.KernelCommand;
import org.ishizue.workbench.cli.KernelFailure;
import org.ishizue.workbench.cli.KernelJson;
import org.ishizue.workbench.cli.Verb;
import org.ishizue.workbench.start.ServerArchive;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kernel install}: from then on Jupyter's programs offer "Java (Ishizue)". */
@Command(name = "install")
public final class KernelInstallVerb extends Verb {
  private static final Texts TEXTS = Texts.beside(KernelInstallVerb.class);

  private final Home home;
  private final Console console;

  @ArgGroup(exclusive = true)
  private final Place place = new Place();

  @Option(names = "--name", paramLabel = "NAME", defaultValue = "java")
  private String name = "java";

  @Option(names = "--replace")
  private boolean replace;

  @Option(names = "--json")
  private boolean json;

  public KernelInstallVerb(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  @Override
  public Integer call() {
    if (!KernelSpecs.isValidName(name)) {
      throw Failure.badInput(TEXTS.problem("CLI-021", name));
    }
    Path kernels = place.kernels();
    refuseToReplaceAnother(kernels.resolve(name.toLowerCase(Locale.ROOT)));
    Path folder = installed(kernels);
    if (prepareQuickStart()) {
      folder = installed(kernels); // now with the archive
    }
    if (json) {
      JsonObject result = new JsonObject();
      result.addProperty("name", name.toLowerCase(Locale.ROOT));
      result.addProperty("folder", folder.toString());
      console.out().println(Json.writeIndented(result));
    } else {
      console.out().println(TEXTS.get("installed", KernelJson.DISPLAY_NAME, folder));
    }
    return ExitCode.RAN.number();
  }

  private Path installed(Path kernels) {
    try {
      return KernelSpecInstaller.install(kernels, name, KernelJson.of(home), KernelJson.logos());
    } catch (IOException e) {
      throw Failure.badInput(TEXTS.problem(e, "CLI-020", kernels, e));
    }
  }

  /** A kernel starts without the archive too, only later: so what goes wrong here is said and no more. */
  private boolean prepareQuickStart() {
    console.err().println(TEXTS.get("preparing"));
    try (ServerArchive servers = new ServerArchive(home)) {
      boolean made = KernelArchive.make(home);
      boolean unused = made && servers.make();
      if (!made) {
        console.err().println(TEXTS.get("slow", TEXTS.get("slow.jvm")));
      }
      return made;
    } catch (IOException | KernelTimeoutException | KernelDiedException e) {
      console.err().println(TEXTS.get("slow", KernelFailure.words(Language.current(), e)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  /** Another Java kernel may have this name, and its owner may miss it. */
  private void refuseToReplaceAnother(Path folder) {
    if (replace || !Files.exists(folder.resolve(KernelSpec.FILE_NAME))) {
      return;
    }
    boolean ours;
    try {
      ours = KernelSpec.read(name, folder).argv().contains(KernelCommand.MAIN_CLASS);
    } catch (KernelSpecException broken) {
      ours = true; // Nobody can miss what does not work.
    }
    if (!ours) {
      throw Failure.badInput(TEXTS.problem("CLI-023", name, folder));
    }
  }
}
