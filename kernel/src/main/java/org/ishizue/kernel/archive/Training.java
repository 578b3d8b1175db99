package org.ishizue.kernel.archive;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ishizue.jupyter.channel.Channel;
import org.ishizue.jupyter.client.Exchange;
import org.ishizue.jupyter.client.KernelDiedException;
import org.ishizue.jupyter.client.KernelTimeoutException;
import org.ishizue.jupyter.client.LocalKernel;
import org.ishizue.jupyter.kernelspec.InterruptMode;
import org.ishizue.jupyter.kernelspec.KernelSpec;
import org.ishizue.jupyter.message.CompleteRequest;
import org.ishizue.jupyter.message.ExecuteRequest;
import org.ishizue.jupyter.message.ShutdownRequest;
import org.ishizue.runtime.text.Language;

/** A short session whose kernel leaves an archive of the classes that it has used. */
final class Training {
  private static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final Duration CELL_LIMIT = Duration.ofMinutes(1);

  /** What the first cells of a lesson are likely to need of the compiler and, of the learner's VM, the library. */
  private static final List<String> CELLS = List.of(
      "1 + 1",
      "import java.time.LocalDate;\nvar days = new ArrayList<LocalDate>();\nfor (int i = 0; i < 3; i++) {"
          + " days.add(LocalDate.of(2020, 7, 4).plusDays(i)); }\ndays",
      "record Gauge(String id, double stageM) {}\ndouble twice(Gauge gauge) { return 2 * gauge.stageM(); }\n"
          + "List.of(new Gauge(\"A\", 1.5)).stream().mapToDouble(gauge -> twice(gauge)).sum()",
      "System.out.println(\"archive\");",
      "int wrong = \"text\";",
      "Integer.parseInt(\"text\")",
      "var rain = Datasets.load(\"hijiori-annual-rain\");\nrain",
      "Chart.line(rain, \"year\", \"max_1h_mm\").title(\"年\").source(\"archive\")"
          + ".trend(Trend.sen(rain, \"year\", \"max_1h_mm\"))",
      """
          var some = rain.where(rain.intColumn("year").isLessThan(2000));
          display(Trend.mannKendall(some, "year", "max_1h_mm"));
          Chart.histogram(some, "max_1h_mm")""",
      """
          var file = Path.of("archive.csv");
          Files.writeString(file, "date,rain_mm\\n2020-07-04,1.5\\n2020-07-05,2\\n2020-07-06,0\\n");
          var read = Tables.read(file);
          display(Tables.group(read, "date").sum("rain_mm").as("sum_mm").table());
          Chart.bar(read, "date", "rain_mm")""");

  /** Ends the learner's VM in order, which is when it writes its archive. */
  private static final String LAST_CELL = "System.exit(0);";

  private Training() {}

  /**
   * Runs it.
   *
   * @param command starts a kernel
   * @param made where the archive is to be
   * @param folder for all else that it writes
   */
  static void run(List<String> command, Path made, Path folder)
      throws IOException, InterruptedException, KernelTimeoutException, KernelDiedException {
    List<String> recording = new ArrayList<>(command);
    recording.removeIf(word ->
        word.startsWith(StartArchive.OPTION) || word.startsWith("-D" + StartArchive.PROPERTY));
    recording.addAll(
        1,
        List.of(
            StartArchive.RECORD + made,
            "-D" + LearnerArchive.RECORDING + "=" + StartArchive.folderOf(made)));
    KernelSpec spec = new KernelSpec(
        "java",
        folder,
        recording,
        "Java",
        "java",
        InterruptMode.MESSAGE,
        Map.of("ISHIZUE_LANG", Language.current().code()),
        new JsonObject(),
        new JsonObject());
    try (LocalKernel kernel = LocalKernel.start(spec, folder, folder, Map.of(), START_LIMIT)) {
      for (String cell : CELLS) {
        run(kernel, cell);
      }
      kernel.client().request(Channel.SHELL, new CompleteRequest("days.si", 7), CELL_LIMIT);
      run(kernel, LAST_CELL);
      kernel.client().send(Channel.CONTROL, new ShutdownRequest(false)).close();
      // The archive is written while the VM ends, which takes longer than an ordinary end.
      if (!kernel.process().awaitEnd(START_LIMIT)) {
        throw new IOException("the kernel had not ended after " + START_LIMIT.toMinutes() + " min");
      }
    }
  }

  private static void run(LocalKernel kernel, String cell)
      throws IOException, InterruptedException, KernelTimeoutException, KernelDiedException {
    try (Exchange exchange = kernel.client().send(Channel.SHELL, ExecuteRequest.of(cell))) {
      exchange.awaitDone(CELL_LIMIT, output -> {});
    }
  }
}
