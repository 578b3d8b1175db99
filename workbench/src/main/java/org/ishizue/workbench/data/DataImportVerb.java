package org.ishizue.workbench.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ishizue.analysis.meta.ColumnInfos;
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
import tech.tablesaw.columns.Column;

/**
 * {@code data import FORMAT FILE}: a download as a data set: a clean CSV file with its description, in a folder
 * beside it. The format {@code auto} is found out.
 */
@Command(name = "import")
public final class DataImportVerb extends Verb {
  private static final Texts TEXTS = Texts.beside(DataImportVerb.class);

  private static final String FIND_OUT = "auto";

  private final Console console;

  @Parameters(index = "0", paramLabel = "FORMAT", descriptionKey = "FORMAT")
  private String format = "";

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
    Published published = published(source);
    ReadResult read = published.read(source);
    boolean synthetic = published.isSynthetic(source);
    String name = name(source, published, synthetic);
    Path folder =
        out == null ? source.resolveSibling(name) : out.toAbsolutePath().normalize();
    if (Files.exists(folder)) {
      throw Failure.badInput(TEXTS.problem("DATA-051", folder));
    }
    String folderName = String.valueOf(folder.getFileName());
    DataPackage dataPackage = published.about(folder, folderName, source, synthetic);
    PackageWriter writer = new PackageWriter(dataPackage, read.table(), JmaDataset::title);
    try {
      writer.write();
    } catch (IOException e) {
      throw Failure.badInput(TEXTS.problem(e, "DATA-046", folder, e));
    }
    console.err().println(read.report());
    for (Column<?> column : writer.unknownUnits()) {
      String unit = ColumnInfos.of(column).unit();
      console.err().println(TEXTS.problem("DATA-054", column.name(), unit).getMessage());
    }
    console.out().println(TEXTS.get("import.written", folder, read.table().rowCount()));
    return ExitCode.RAN.number();
  }

  private Published published(Path source) {
    if (format.equalsIgnoreCase(FIND_OUT)) {
      return Published.of(source)
          .orElseThrow(() -> Failure.badInput(TEXTS.problem("DATA-052", source, formats())));
    }
    return Stream.of(Published.values())
        .filter(one -> one.toString().equalsIgnoreCase(format))
        .findFirst()
        .orElseThrow(() -> Failure.badInput(TEXTS.problem("DATA-053", format, formats())));
  }

  private static String formats() {
    return Stream.of(Published.values()).map(Published::toString).collect(Collectors.joining(", "));
  }

  /** A name that the catalogue allows, from the file's. */
  private static String name(Path source, Published published, boolean synthetic) {
    String stem = String.valueOf(source.getFileName()).replaceFirst("\\.[^.]*$", "");
    String plain =
        stem.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    String name = plain.isEmpty() ? published.toString() : plain;
    // Not the name of the data set itself, beside whose file it may stand.
    return (synthetic && !name.startsWith("synthetic") ? "synthetic-" : "") + name + "-import";
  }
}
