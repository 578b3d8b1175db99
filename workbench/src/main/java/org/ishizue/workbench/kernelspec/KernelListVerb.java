package org.ishizue.workbench.kernelspec;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.kernelspec.JupyterPaths;
import org.ishizue.jupyter.kernelspec.KernelSpec;
import org.ishizue.jupyter.kernelspec.KernelSpecException;
import org.ishizue.jupyter.kernelspec.KernelSpecs;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Console;
import org.ishizue.workbench.cli.ExitCode;
import org.ishizue.workbench.cli.KernelCommand;
import org.ishizue.workbench.cli.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kernel list}: the kernelspecs that Jupyter's programs find on this machine. */
@Command(name = "list")
public final class KernelListVerb extends Verb {
  private static final Texts TEXTS = Texts.beside(KernelListVerb.class);

  private final Console console;

  @Option(names = "--json")
  private boolean json;

  public KernelListVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    JsonArray array = new JsonArray();
    List<String> lines = new KernelSpecs(JupyterPaths.ofThisMachine().kernelPath())
        .folders().entrySet().stream()
            .map(entry -> {
              JsonObject one = new JsonObject();
              one.addProperty("name", entry.getKey());
              one.addProperty("folder", entry.getValue().toString());
              String remark;
              try {
                KernelSpec spec = KernelSpec.read(entry.getKey(), entry.getValue());
                one.addProperty("displayName", spec.displayName());
                one.addProperty("language", spec.language());
                boolean ours = spec.argv().contains(KernelCommand.MAIN_CLASS);
                one.addProperty("ours", ours);
                remark = spec.displayName() + (ours ? "  *" : "");
              } catch (KernelSpecException broken) {
                one.addProperty("problem", broken.getMessage());
                remark = String.valueOf(broken.getMessage());
              }
              array.add(one);
              return String.format(
                  "%-16s %s%n%-16s %s", entry.getKey(), remark, "", entry.getValue());
            })
            .toList();
    if (json) {
      console.out().println(Json.writeIndented(array));
    } else if (lines.isEmpty()) {
      console.out().println(TEXTS.get("none"));
    } else {
      lines.forEach(console.out()::println);
    }
    return ExitCode.RAN.number();
  }
}
