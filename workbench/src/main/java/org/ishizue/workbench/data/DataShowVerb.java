package org.ishizue.workbench.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.ishizue.datasets.DataPackageRenderer;
import org.ishizue.datasets.Datasets;
import org.ishizue.datasets.frictionless.DataPackage;
import org.ishizue.datasets.frictionless.PackageReader;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.workbench.cli.Console;
import org.ishizue.workbench.cli.ExitCode;
import org.ishizue.workbench.cli.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code data show}: what a data set is, as a cell shows it; or its {@code datapackage.json}. */
@Command(name = "show")
public final class DataShowVerb extends Verb {
  private final Console console;

  @Parameters(paramLabel = "NAME", descriptionKey = "NAME")
  private String name = "";

  @Option(names = "--json")
  private boolean json;

  public DataShowVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    DataPackage dataPackage = Datasets.about(name);
    if (json) {
      Path description = dataPackage.folder().resolve(PackageReader.FILE);
      console.out().println(Files.readString(description).stripTrailing());
    } else {
      MimeBundle shown = new DataPackageRenderer().render(dataPackage);
      console.out().println(Objects.toString(shown.data().get(MimeBundle.PLAIN), ""));
    }
    return ExitCode.RAN.number();
  }
}
