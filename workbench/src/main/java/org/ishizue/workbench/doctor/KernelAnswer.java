package org.ishizue.workbench.doctor;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.ishizue.jupyter.channel.Channel;
import org.ishizue.jupyter.client.Exchange;
import org.ishizue.jupyter.client.KernelDiedException;
import org.ishizue.jupyter.client.KernelTimeoutException;
import org.ishizue.jupyter.client.LocalKernel;
import org.ishizue.jupyter.message.ErrorOutput;
import org.ishizue.jupyter.message.ExecuteRequest;
import org.ishizue.jupyter.message.ExecuteResult;
import org.ishizue.jupyter.message.Output;
import org.ishizue.runtime.text.Language;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.cli.KernelFailure;
import org.ishizue.workbench.cli.KernelJson;

/** Starts the kernel of the distribution and asks it for 1 + 1. */
final class KernelAnswer {
  private static final Duration START_LIMIT = Duration.ofSeconds(30);
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);

  private KernelAnswer() {}

  static Finding look(Home home) throws InterruptedException {
    long start = System.nanoTime();
    Path folder;
    try {
      folder = Files.createTempDirectory("ishizue-doctor-");
    } catch (IOException e) {
      return Finding.notGood("kernel", e);
    }
    try (LocalKernel kernel = LocalKernel.start(
        KernelJson.uninstalled(home, Language.current()), folder, folder, Map.of(), START_LIMIT)) {
      StringBuilder answer = new StringBuilder();
      try (Exchange exchange = kernel.client().send(Channel.SHELL, ExecuteRequest.of("1 + 1"))) {
        exchange.awaitDone(ANSWER_LIMIT, output -> note(output, answer));
      }
      double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
      String seen = String.format(Locale.ROOT, "1 + 1 = %s (%.1f s)", answer, seconds);
      return answer.toString().equals("2")
          ? Finding.good("kernel", seen)
          : Finding.notGood("kernel", seen);
    } catch (IOException | KernelTimeoutException e) {
      return Finding.notGood("kernel", KernelFailure.words(Language.current(), e));
    } catch (KernelDiedException e) {
      return Finding.notGood(
          "kernel", KernelFailure.words(Language.current(), e) + " " + e.log().strip());
    } finally {
      folder.toFile().deleteOnExit();
    }
  }

  private static void note(Output output, StringBuilder answer) {
    if (output instanceof ExecuteResult result) {
      JsonObject data = result.data();
      answer.append(
          data.has("text/plain") ? data.get("text/plain").getAsString() : data.toString());
    } else if (output instanceof ErrorOutput error) {
      answer.append(error.ename() + ": " + error.evalue());
    }
  }
}
