package org.ishizue.grading.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ishizue.grading.result.Level;
import org.ishizue.grading.sandbox.Folders;
import org.ishizue.grading.sandbox.SandboxSetup;
import org.ishizue.kernel.evaluate.SharedCompiler;

/**
 * The class-data archive of the sandboxes' VM: the JDK's, our and the analysis library's classes as a JVM
 * holds them in memory. A VM with it is ready in a third of the time. Made once for a set-up, in a sandbox, by
 * cells of our own.
 */
public final class Archive {
  static final String ARGUMENT = "archive";

  /** What the answers of most exercises load. */
  private static final List<String> CELLS = List.of(
      "int one = 1; double mean(double[] x) { return Arrays.stream(x).average().orElse(Double.NaN); }",
      "record Gauge(String id, double stageM) {}\n"
          + "var gauges = List.of(new Gauge(\"A\", 1.5)).stream().mapToDouble(g -> g.stageM()).sum();",
      "var rain = Datasets.load(\"hijiori-annual-rain\");",
      """
      var some = rain.where(rain.intColumn("year").isLessThan(2000));
      double slope = Trend.sen(some, "year", "max_1h_mm").slope();
      double p = Trend.mannKendall(some, "year", "max_1h_mm").p();
      """,
      "System.out.println(some.first(3)); System.out.printf(\"%.2f%n\", slope);",
      "org.ishizue.checks.notebook.Values.probe(\"[{\\\"answer\\\":\\\"slope\\\"},{\\\"answer\\\":\\\"some\\\"},"
          + "{\\\"answer\\\":\\\"mean\\\",\\\"parameters\\\":[\\\"double[]\\\"],\\\"calls\\\":[[[1.0,2.5]]]}]\");",
      "throw notAnswered();",
      // Whatever an answer may use of these jars: for a class that is not in the archive the VM
      // opens each jar before its own. What needs a library that is not there is loaded nowhere.
      """
      for (Class<?> one : List.of(Trend.class, Datasets.class, org.ishizue.checks.notebook.Values.class,
          org.ishizue.runtime.display.Display.class, Table.class, org.apache.commons.csv.CSVParser.class,
          org.apache.commons.numbers.gamma.Erfc.class, org.apache.commons.numbers.core.DD.class,
          org.apache.commons.statistics.distribution.NormalDistribution.class)) {
        try (var jar = new java.util.jar.JarFile(
            new java.io.File(one.getProtectionDomain().getCodeSource().getLocation().toURI()))) {
          for (String entry : jar.stream().map(Object::toString).filter(n -> n.endsWith(".class")).toList()) {
            try {
              Class.forName(entry.replace('/', '.').replaceAll("[.]class$", ""), false, one.getClassLoader());
            } catch (ClassNotFoundException | LinkageError e) {
              System.err.println(e);
            }
          }
        }
      }
      """);

  private Archive() {}

  /**
   * Makes the archive unless it is there. Some seconds; grading works without it as well.
   *
   * @return whether it is there now
   */
  public static boolean make(WorkerConfig config) throws InterruptedException {
    Path file = config.folder().resolve(SandboxSetup.ARCHIVE_FILE);
    if (config.level() != Level.ISOLATED || Files.exists(file)) {
      return Files.exists(file);
    }
    try {
      Path out = Files.createTempDirectory(config.folder(), "archive");
      try {
        ProcessBuilder builder = Worker.process(WorkerMain.class);
        builder.command().addAll(List.of(ARGUMENT, out.toString()));
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        train(builder.start(), config);
      } finally {
        Folders.delete(out);
      }
    } catch (IOException e) {
      System.getLogger(Archive.class.getName())
          .log(System.Logger.Level.WARNING, "No class-data archive: grading starts slower", e);
    }
    return Files.exists(file);
  }

  /** Has a process make it; whatever happens, that process and its sandbox are gone afterwards. */
  static void train(Process process, WorkerConfig config) throws IOException, InterruptedException {
    try {
      new Pipe(InputStream.nullInputStream(), process.getOutputStream()).send(config.json());
      boolean unused = process.waitFor(2, TimeUnit.MINUTES);
    } finally {
      process.destroyForcibly();
      var unused = process.onExit().join();
    }
  }

  /** In a process of its own. */
  static void train(WorkerConfig config, Path out) throws IOException, InterruptedException {
    try (Room room = new Room(config.setup().writingArchive(out));
        SharedCompiler compiler =
            SharedCompiler.start(config.userVm().classPath(), config.imports())) {
      room.servedBy(compiler);
      for (String cell : CELLS) {
        var unused = room.run(cell, 1);
      }
      var unused = room.run("System.exit(0);", 1); // the archive is written on the way out
      Path made = out.resolve(SandboxSetup.ARCHIVE_FILE);
      if (Files.exists(made) && Files.size(made) > 0) {
        Files.move(
            made,
            config.folder().resolve(SandboxSetup.ARCHIVE_FILE),
            StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }
}
