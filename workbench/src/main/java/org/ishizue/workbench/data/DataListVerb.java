package org.ishizue.workbench.data;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ishizue.analysis.text.DisplayWidth;
import org.ishizue.datasets.Catalogue;
import org.ishizue.datasets.frictionless.DataPackage;
import org.ishizue.datasets.frictionless.DataPackage.Resource;
import org.ishizue.datasets.frictionless.PackageReader;
import org.ishizue.jupyter.json.Json;
import org.ishizue.runtime.text.ProblemException;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Console;
import org.ishizue.workbench.cli.ExitCode;
import org.ishizue.workbench.cli.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code data list}: the data sets, a line each. A broken one is listed with what is wrong, and does not hide the others. */
@Command(name = "list")
public final class DataListVerb extends Verb {
  private static final Texts TEXTS = Texts.beside(DataListVerb.class);

  private final Console console;

  @Option(names = "--json")
  private boolean json;

  public DataListVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    JsonArray array = new JsonArray();
    boolean good = true;
    Map<String, Path> folders = Catalogue.current().folders();
    int width = folders.keySet().stream().mapToInt(DisplayWidth::of).max().orElse(0) + 2;
    for (Map.Entry<String, Path> entry : folders.entrySet()) {
      JsonObject one = new JsonObject();
      one.addProperty("name", entry.getKey());
      String remark;
      try {
        DataPackage dataPackage = PackageReader.read(entry.getValue());
        remark = dataPackage.title().current() + "  [" + tables(dataPackage) + "]";
        describe(dataPackage, one);
      } catch (ProblemException broken) {
        good = false;
        remark = TEXTS.get("broken", broken.code(), entry.getKey());
        one.addProperty("problem", broken.getMessage());
      }
      array.add(one);
      if (!json) {
        console.out().println(DisplayWidth.padRight(entry.getKey(), width) + remark);
      }
    }
    if (json) {
      console.out().println(Json.writeIndented(array));
    }
    return (good ? ExitCode.RAN : ExitCode.SOME_NOT_GOOD).number();
  }

  private static String tables(DataPackage dataPackage) {
    List<String> names = dataPackage.resources().stream().map(Resource::name).toList();
    return String.join(", ", names);
  }

  private static void describe(DataPackage dataPackage, JsonObject json) {
    JsonObject title = new JsonObject();
    title.addProperty("ja", dataPackage.title().ja());
    title.addProperty("en", dataPackage.title().en());
    json.add("title", title);
    json.addProperty("synthetic", dataPackage.synthetic());
    JsonArray tables = new JsonArray();
    dataPackage.resources().forEach(resource -> tables.add(resource.name()));
    json.add("tables", tables);
  }
}
