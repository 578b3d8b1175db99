package org.ishizue.workbench.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.ishizue.datasets.Datasets;
import org.ishizue.datasets.frictionless.DataPackage;
import org.ishizue.datasets.frictionless.DataPackage.Resource;
import org.ishizue.datasets.synthetic.Generators;
import org.ishizue.datasets.synthetic.HourlyRain;
import org.ishizue.datasets.synthetic.SyntheticTable;
import org.ishizue.runtime.display.Display;
import org.ishizue.runtime.display.DisplaySink;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Console;
import org.ishizue.workbench.cli.ExitCode;
import org.ishizue.workbench.cli.Failure;
import org.ishizue.workbench.cli.Verb;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code data generate}: synthetic tables into the cache before a course begins, or one of them into a file. */
@Command(name = "generate")
public final class DataGenerateVerb extends Verb {
  private static final Texts TEXTS = Texts.beside(DataGenerateVerb.class);

  private final Console console;

  @Parameters(paramLabel = "NAME", descriptionKey = "NAME")
  private String name = "";

  @Option(names = "--table", paramLabel = "TABLE")
  private @Nullable String table;

  @Option(names = "--stations", paramLabel = "N")
  private @Nullable Integer stations;

  @Option(names = "--out", paramLabel = "FILE")
  private @Nullable Path out;

  public DataGenerateVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    DataPackage dataPackage = Datasets.about(name);
    List<Resource> generated = dataPackage.resources().stream()
        .filter(Resource::isGenerated)
        .filter(resource -> table == null || resource.name().equals(table))
        .toList();
    if (generated.isEmpty()) {
      throw Failure.badInput(TEXTS.problem("DATA-044", name, table == null ? "" : table));
    }
    checkStations(generated.get(0));
    if (out != null) {
      write(generated.get(0), out.toAbsolutePath().normalize());
    } else {
      Display.setSink(new ErrorConsole(console));
      for (Resource resource : generated) {
        Path file = Datasets.file(name, resource.name());
        console.out().println(TEXTS.get("generate.ready", resource.name(), file));
      }
    }
    return ExitCode.RAN.number();
  }

  private void checkStations(Resource resource) {
    if (stations == null) {
      return;
    }
    boolean fits = Generators.hasStations(resource.generator())
        && stations >= 1
        && stations <= HourlyRain.MAX_STATIONS;
    if (!fits) {
      throw Failure.badInput(TEXTS.problem(
          "DATA-043",
          stations,
          name,
          Generators.hasStations(resource.generator())
              ? TEXTS.get("stations.range", HourlyRain.MAX_STATIONS)
              : TEXTS.get("stations.none")));
    }
    if (out == null) {
      throw Failure.badInput(TEXTS.problem("DATA-045", name));
    }
  }

  /** Beside its place first, then renamed: a file that was there stays until the new one is whole. */
  private void write(Resource resource, Path file) {
    SyntheticTable made = Generators.of(
            resource.generator(), stations == null ? HourlyRain.STATIONS : stations)
        .orElseThrow();
    long start = System.nanoTime();
    try {
      if (Files.isDirectory(file)) {
        throw new IOException(TEXTS.get("isFolder"));
      }
      // Not a temporary file of Java's, which only its owner may read: this one is to be passed on.
      Path part = file.resolveSibling("." + file.getFileName() + "." + System.nanoTime() + ".part");
      try {
        try (OutputStream stream = Files.newOutputStream(part)) {
          made.write(stream, rows -> progress(resource, rows, made.rows()));
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw Failure.badInput(TEXTS.problem(e, "DATA-046", file, e));
    }
    if (console.terminal()) {
      console.err().println();
    }
    double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    console
        .out()
        .println(TEXTS.get(
            "generate.written",
            file,
            String.format(Locale.ROOT, "%,d", made.rows()),
            String.format(Locale.ROOT, "%.1f s", seconds)));
  }

  private void progress(Resource resource, long rows, long all) {
    if (console.terminal()) {
      console.err().print("\r" + resource.name() + " " + rows * 100 / all + " %   ");
      console.err().flush();
    }
  }

  /** Shows progress where a command shows it. */
  private record ErrorConsole(Console console) implements DisplaySink {
    @Override
    public void show(MimeBundle bundle, @Nullable String displayId, boolean update) {
      console.err().println(bundle.data().get(MimeBundle.PLAIN));
    }

    @Override
    public void clear(boolean untilNext) {
      // A console keeps what it has shown.
    }
  }
}
