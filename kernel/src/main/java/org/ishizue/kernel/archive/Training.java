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

  /** What the first cells of a lesson are likely to need of the compiler. */
  private static final List<String> CELLS = List.of(
      "1 + 1",
      "import java.time.LocalDate;\nvar days = new ArrayList<LocalDate>();\nfor (int i = 0; i < 3; i++) {"
          + " days.add(LocalDate.of(2020, 7, 4).plusDays(i)); }\ndays",
      "record Gauge(String id, double stageM) {}\ndouble twice(Gauge gauge) { return 2 * gauge.stageM(); }\n"
          + "List.of(new Gauge(\"A\", 1.5)).stream().mapToDouble(gauge -> twice(gauge)).sum()",
      "System.out.println(\"archive\");",
      "int wrong = \"text\";",
      "Integer.parseInt(\"text\")");

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
    recording.add(1, "-XX:ArchiveClassesAtExit=" + made);
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
        try (Exchange exchange = kernel.client().send(Channel.SHELL, ExecuteRequest.of(cell))) {
          exchange.awaitDone(CELL_LIMIT, output -> {});
        }
      }
      kernel.client().request(Channel.SHELL, new CompleteRequest("days.si", 7), CELL_LIMIT);
      kernel.client().send(Channel.CONTROL, new ShutdownRequest(false)).close();
      // The archive is written while the VM ends, which takes longer than an ordinary end.
      if (!kernel.process().awaitEnd(START_LIMIT)) {
        throw new IOException("the kernel had not ended after " + START_LIMIT.toMinutes() + " min");
      }
    }
  }
}
