package org.ishizue.workbench.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.ishizue.analysis.Import;
import org.ishizue.analysis.read.ReadResult;
import org.ishizue.datasets.frictionless.DataPackage;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Console;
import org.ishizue.workbench.cli.ExitCode;
import org.ishizue.workbench.cli.Failure;
import org.ishizue.workbench.cli.Verb;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code data import jma FILE}: a download as a data set: a clean CSV file with its description, in a folder beside it. */
@Command(name = "import")
public final class DataImportVerb extends Verb {
  private static final Texts TEXTS = Texts.beside(DataImportVerb.class);

  private final Console console;

  /** The formats that there are. */
  enum Format {
    JMA
  }

  @Parameters(index = "0", paramLabel = "FORMAT", descriptionKey = "FORMAT")
  private Format format = Format.JMA;

  @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "FILE")
  private Path file = Path.of("");

  @Option(names = "--out", paramLabel = "DIR")
  private @Nullable Path out;

  public DataImportVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path source = file.toAbsolutePath().normalize();
    ReadResult read = switch (format) {
      case JMA -> Import.jma(source);
    };
    boolean synthetic = JmaDataset.isSynthetic(source);
    String name = name(source, synthetic);
    Path folder =
        out == null ? source.resolveSibling(name) : out.toAbsolutePath().normalize();
    if (Files.exists(folder)) {
      throw Failure.badInput(TEXTS.problem("DATA-051", folder));
    }
    String folderName = String.valueOf(folder.getFileName());
    DataPackage dataPackage = JmaDataset.of(folder, folderName, source, synthetic);
    try {
      new PackageWriter(dataPackage, read.table(), JmaDataset::title).write();
    } catch (IOException e) {
      throw Failure.badInput(TEXTS.problem(e, "DATA-046", folder, e));
    }
    console.err().println(read.report());
    console.out().println(TEXTS.get("import.written", folder, read.table().rowCount()));
    return ExitCode.RAN.number();
  }

  /** A name that the catalogue allows, from the file's. */
  private static String name(Path source, boolean synthetic) {
    String stem = String.valueOf(source.getFileName()).replaceFirst("\\.[^.]*$", "");
    String plain =
        stem.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    String name = plain.isEmpty() ? "jma" : plain;
    // Not the name of the data set itself, beside whose file it may stand.
    return (synthetic && !name.startsWith("synthetic") ? "synthetic-" : "") + name + "-import";
  }
}
