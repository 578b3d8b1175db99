package org.ishizue.workbench.data;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.ishizue.datasets.Catalogue;
import org.ishizue.datasets.frictionless.Fault;
import org.ishizue.datasets.frictionless.PackageReader;
import org.ishizue.datasets.frictionless.Verification;
import org.ishizue.jupyter.json.Json;
import org.ishizue.runtime.text.NearNames;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Console;
import org.ishizue.workbench.cli.ExitCode;
import org.ishizue.workbench.cli.Failure;
import org.ishizue.workbench.cli.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code data verify}: does every file keep what its {@code datapackage.json} promises? All faults at once. */
@Command(name = "verify")
public final class DataVerifyVerb extends Verb {
  private static final Texts TEXTS = Texts.beside(DataVerifyVerb.class);

  /** A file that is wrong in every line is not listed line by line. */
  private static final int SHOWN = 1000;

  private final Console console;

  @Parameters(paramLabel = "NAME|FOLDER", arity = "0..*", descriptionKey = "NAME|FOLDER")
  private List<String> names = new ArrayList<>();

  @Option(names = "--json")
  private boolean json;

  public DataVerifyVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Set<Path> folders = folders();
    JsonArray array = new JsonArray();
    int notGood = 0;
    for (Path folder : folders) {
      Verification verification = Catalogue.verify(folder);
      notGood += verification.isGood() ? 0 : 1;
      if (json) {
        array.add(asJson(verification));
      } else {
        show(verification);
      }
    }
    if (json) {
      console.out().println(Json.writeIndented(array));
    } else {
      String key = notGood == 0 ? "verify.all" : "verify.some";
      console.out().println(TEXTS.get(key, folders.size() - notGood, notGood));
    }
    return (notGood == 0 ? ExitCode.RAN : ExitCode.SOME_NOT_GOOD).number();
  }

  /** The folders of what was named: a data set, the folder of one, or a folder of several; all if nothing was named. */
  private Set<Path> folders() {
    SortedMap<String, Path> known = Catalogue.current().folders();
    if (names.isEmpty()) {
      return new LinkedHashSet<>(known.values());
    }
    Set<Path> folders = new LinkedHashSet<>();
    for (String name : names) {
      Path path = Path.of(name).toAbsolutePath().normalize();
      List<Path> inside = Files.isDirectory(path)
          ? List.copyOf(new Catalogue(List.of(path)).folders().values())
          : List.of();
      if (known.containsKey(name)) {
        folders.add(known.get(name));
      } else if (Files.isRegularFile(path.resolve(PackageReader.FILE))) {
        folders.add(path);
      } else if (!inside.isEmpty()) {
        folders.addAll(inside);
      } else {
        List<String> near = NearNames.of(name, known.keySet());
        String hint = near.isEmpty() ? "" : TEXTS.get("didYouMean", String.join(", ", near));
        throw Failure.badInput(TEXTS.problem("DATA-050", name, hint));
      }
    }
    return folders;
  }

  private void show(Verification verification) {
    if (verification.isGood()) {
      console
          .out()
          .println(TEXTS.get(
              "verify.good", verification.name(), verification.tables(), verification.rows()));
      return;
    }
    int count = verification.faults().size() + (verification.unreadable().isPresent() ? 1 : 0);
    console.out().println(TEXTS.get("verify.bad", verification.name(), count));
    verification
        .unreadable()
        .ifPresent(problem -> console.out().println("  " + problem.getMessage()));
    String file = "";
    for (Fault fault :
        verification.faults().subList(0, Math.min(SHOWN, verification.faults().size()))) {
      if (!fault.file().equals(file)) {
        file = fault.file();
        console.out().println("  " + file);
      }
      console.out().println("    " + fault.message());
    }
    if (verification.faults().size() > SHOWN) {
      console.out().println(TEXTS.get("verify.more", verification.faults().size() - SHOWN));
    }
  }

  private static JsonObject asJson(Verification verification) {
    JsonObject json = new JsonObject();
    json.addProperty("name", verification.name());
    json.addProperty("ok", verification.isGood());
    json.addProperty("tables", verification.tables());
    json.addProperty("rows", verification.rows());
    verification
        .unreadable()
        .ifPresent(problem -> json.addProperty("problem", problem.getMessage()));
    JsonArray faults = new JsonArray();
    for (Fault fault : verification.faults()) {
      JsonObject one = new JsonObject();
      one.addProperty("code", fault.code());
      one.addProperty("file", fault.file());
      if (fault.line() > 0) {
        one.addProperty("line", fault.line());
      }
      one.addProperty("where", fault.where());
      one.addProperty("value", fault.value());
      one.addProperty("expected", fault.expected());
      one.addProperty("message", fault.message());
      faults.add(one);
    }
    json.add("faults", faults);
    return json;
  }
}
