package org.ishizue.jupyter.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.ishizue.jupyter.client.RunOutcome.CellFailed;
import org.ishizue.jupyter.client.RunOutcome.Completed;
import org.ishizue.jupyter.client.RunOutcome.KernelDied;
import org.ishizue.jupyter.client.RunOutcome.KernelNotStarted;
import org.ishizue.jupyter.client.RunOutcome.TimedOut;
import org.ishizue.jupyter.echo.EchoKernel;
import org.ishizue.jupyter.echo.EchoSpec;
import org.ishizue.jupyter.kernelspec.KernelSpec;
import org.ishizue.jupyter.message.ErrorOutput;
import org.ishizue.jupyter.message.Output;
import org.ishizue.jupyter.message.Stream;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.jupyter.notebook.Notebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Notebooks in the echo kernel's language, run in echo kernels that are processes of their own. */
@Timeout(120)
class NotebookRunnerTest {
  private static final Duration SHORT = Duration.ofMillis(300);

  @TempDir
  Path folder;

  private KernelSpec spec;
  private Path runtime;

  @BeforeEach
  void install() throws Exception {
    spec = EchoSpec.install(folder.resolve("kernels"));
    runtime = folder.resolve("runtime");
  }

  @AfterEach
  void nothing_is_left_behind() {
    if (runtime.toFile().exists()) {
      assertThat(runtime).isEmptyDirectory();
    }
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
        .isEmpty();
  }

  @Test
  void widgets_are_kept_in_the_notebook_as_they_were_at_the_end() throws Exception {
    Notebook notebook = notebook("widget slider 3\nwidget old 1", "move slider 8\nunwidget old");
    JsonObject stale = new JsonObject();
    stale.addProperty("from", "an earlier run");
    notebook.metadata().add("widgets", stale);
    RunOutcome outcome = run(notebook, RunOptions.usual());
    assertThat(outcome.notebook().metadata().get("widgets")).isEqualTo(JsonParser.parseString("""
            {"application/vnd.jupyter.widget-state+json": {
              "state": {"slider": {
                "model_module": "@jupyter-widgets/controls",
                "model_name": "IntSliderModel",
                "state": {
                  "_model_module": "@jupyter-widgets/controls",
                  "_model_name": "IntSliderModel",
                  "value": 8}}},
              "version_major": 2,
              "version_minor": 0}}"""));
    notebook.metadata().remove("widgets");
    assertThat(
            run(notebook("print a"), RunOptions.usual()).notebook().metadata().has("widgets"))
        .isFalse();
  }

  @Test
  void outputs_are_gathered_as_a_front_end_would_show_them() throws Exception {
    Notebook notebook = notebook(
        "print a\nprint b\nwarn c\nprint d",
        "show x old\n1 + 1",
        "update x new",
        "print gone\nclear\nprint kept",
        "print gone\nclear later\nprint kept",
        "print kept\nclear later",
        " ");
    notebook.add(Cell.markdown("text"));
    RunOutcome outcome = run(notebook, RunOptions.usual());

    assertThat(outcome).isInstanceOf(Completed.class);
    List<Cell> cells = outcome.notebook().cells();
    assertThat(cells.get(0).outputs())
        .containsExactly(Stream.stdout("a\nb\n"), Stream.stderr("c\n"), Stream.stdout("d\n"));
    assertThat(cells.get(1).outputs().stream().map(NotebookRunnerTest::plain))
        .containsExactly("new", "1 + 1");
    assertThat(cells.get(1).executionCount()).isEqualTo(2);
    assertThat(cells.get(3).outputs()).containsExactly(Stream.stdout("kept\n"));
    assertThat(cells.get(4).outputs()).containsExactly(Stream.stdout("kept\n"));
    assertThat(cells.get(5).outputs()).containsExactly(Stream.stdout("kept\n"));
    assertThat(cells.get(6).executionCount()).isNull();
    assertThat(outcome.notebook().kernelName()).isEqualTo("echo");
    assertThat(outcome.notebook().metadata().getAsJsonObject("language_info").get("name"))
        .hasToString("\"echo\"");
    assertThat(notebook.cells().get(0).outputs())
        .as("the original is not touched")
        .isEmpty();
  }

  @Test
  void what_comes_after_a_cell_has_ended_still_belongs_to_it() throws Exception {
    RunOutcome outcome = run(notebook("print a\nlater b", "print c"), RunOptions.usual());
    List<Cell> cells = outcome.notebook().cells();
    assertThat(cells.get(0).outputs()).containsExactly(Stream.stdout("a\nb\n"));
    assertThat(cells.get(1).outputs()).containsExactly(Stream.stdout("c\n"));
  }

  @Test
  void ten_thousand_lines_become_one_output() throws Exception {
    RunOutcome outcome = run(notebook("lines 10000"), RunOptions.usual());
    assertThat(outcome.notebook().cells().get(0).outputs())
        .singleElement()
        .isInstanceOfSatisfying(
            Stream.class,
            stream -> assertThat(stream.text()).hasLineCount(10_000).endsWith("line 9999\n"));
  }

  @Test
  void the_first_error_ends_the_run_and_later_cells_show_no_old_outputs() throws Exception {
    Notebook notebook = notebook("print a", "fail", "print never");
    notebook.cells().get(2).setOutputs(List.of(Stream.stdout("old")));
    notebook.cells().get(2).setExecutionCount(7);
    RunOutcome outcome = run(notebook, RunOptions.usual());
    assertThat(outcome).isInstanceOfSatisfying(CellFailed.class, failed -> {
      assertThat(failed.cellIndex()).isEqualTo(1);
      assertThat(failed.error().evalue()).isEqualTo("failed as told");
    });
    assertThat(outcome.notebook().cells().get(1).outputs())
        .singleElement()
        .isInstanceOf(ErrorOutput.class);
    assertThat(outcome.notebook().cells().get(2).outputs()).isEmpty();
    assertThat(outcome.notebook().cells().get(2).executionCount()).isNull();
  }

  @Test
  void errors_that_are_allowed_do_not_end_the_run() throws Exception {
    Notebook notebook = notebook("fail", "print b");
    RunOutcome allowed = run(notebook, RunOptions.usual().withAllowErrors(true));
    assertThat(allowed).isInstanceOf(Completed.class);

    notebook.cells().get(0).metadata().add("tags", tags("raises-exception"));
    RunOutcome tagged = run(notebook, RunOptions.usual().withRecordTiming(true));
    assertThat(tagged).isInstanceOf(Completed.class);
    assertThat(tagged.notebook().cells().get(1).outputs()).containsExactly(Stream.stdout("b\n"));
    assertThat(tagged
            .notebook()
            .cells()
            .get(1)
            .metadata()
            .getAsJsonObject("execution")
            .keySet())
        .contains("iopub.status.busy", "iopub.execute_input", "shell.execute_reply");
  }

  @Test
  void a_cell_that_runs_too_long_is_interrupted() throws Exception {
    RunOutcome outcome =
        run(notebook("print a\nsleep", "print b"), RunOptions.usual().withCellLimit(SHORT));
    assertThat(outcome).isInstanceOfSatisfying(TimedOut.class, timedOut -> {
      assertThat(timedOut.cellIndex()).isZero();
      assertThat(timedOut.interruptWorked()).isTrue();
    });
    assertThat(outcome.notebook().cells().get(0).outputs()).first().isEqualTo(Stream.stdout("a\n"));
  }

  @Test
  void a_kernel_that_does_not_heed_an_interrupt_is_killed() throws Exception {
    RunOutcome outcome = run(notebook("print a\ndeaf"), RunOptions.usual().withCellLimit(SHORT));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            TimedOut.class, timedOut -> assertThat(timedOut.interruptWorked()).isFalse());
    assertThat(outcome.notebook().cells().get(0).outputs()).containsExactly(Stream.stdout("a\n"));
  }

  @Test
  void the_death_of_the_kernel_is_told_at_once_with_the_cell() throws Exception {
    long start = System.nanoTime();
    RunOutcome outcome = run(notebook("print a", "die 7"), RunOptions.usual());
    assertThat(outcome).isInstanceOfSatisfying(KernelDied.class, died -> {
      assertThat(died.cellIndex()).isEqualTo(1);
      assertThat(died.exitCode()).isEqualTo(OptionalInt.of(7));
    });
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    assertThat(outcome.notebook().cells().get(0).outputs()).containsExactly(Stream.stdout("a\n"));
  }

  @Test
  void a_kernel_that_cannot_start_says_what_it_wrote() throws Exception {
    KernelSpec broken = EchoSpec.install(folder.resolve("broken"), "message", "no.such.Main");
    RunOutcome outcome = new NotebookRunner(broken, runtime, RunOptions.usual())
        .run(notebook("print a"), folder, RunListener.NONE);
    assertThat(outcome).isInstanceOfSatisfying(KernelNotStarted.class, notStarted -> {
      assertThat(notStarted.why()).hasMessage("The kernel ended with exit code 1.");
      assertThat(notStarted.log()).contains("no.such.Main");
    });
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_signal_interrupts_where_the_kernelspec_wants_one() throws Exception {
    KernelSpec signal = EchoSpec.install(
        folder.resolve("signal"), "signal", EchoKernel.class.getName(), "{connection_file}");
    // Java's own reaction to SIGINT is to end, which shows that the signal came.
    RunOutcome outcome = new NotebookRunner(
            signal, runtime, RunOptions.usual().withCellLimit(SHORT))
        .run(notebook("sleep"), folder, RunListener.NONE);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            TimedOut.class, timedOut -> assertThat(timedOut.interruptWorked()).isFalse());
  }

  @Test
  void a_listener_follows_cell_by_cell() throws Exception {
    List<String> seen = new ArrayList<>();
    RunListener listener = new RunListener() {
      @Override
      public void cellStarted(int cellIndex, Cell cell, int number, int total) {
        seen.add("start " + cellIndex + " " + number + "/" + total);
      }

      @Override
      public void cellOutput(int cellIndex, Output output) {
        if (output instanceof Stream stream) {
          seen.add("output " + cellIndex + " " + stream.text().strip());
        }
      }

      @Override
      public void cellFinished(int cellIndex, Duration took) {
        seen.add("end " + cellIndex);
      }
    };
    Notebook notebook = Notebook.create();
    notebook.add(Cell.markdown("text"));
    notebook.add(Cell.code("print a"));
    notebook.add(Cell.code("print b"));
    new NotebookRunner(spec, runtime, RunOptions.usual()).run(notebook, folder, listener);
    assertThat(seen)
        .containsExactly(
            "start 1 1/2", "output 1 a", "end 1", "start 2 2/2", "output 2 b", "end 2");
  }

  private RunOutcome run(Notebook notebook, RunOptions options) throws InterruptedException {
    return new NotebookRunner(spec, runtime, options).run(notebook, folder, RunListener.NONE);
  }

  private static Notebook notebook(String... sources) {
    Notebook notebook = Notebook.create();
    for (String source : sources) {
      notebook.add(Cell.code(source));
    }
    return notebook;
  }

  private static JsonArray tags(String tag) {
    JsonArray tags = new JsonArray();
    tags.add(tag);
    return tags;
  }

  private static String plain(Output output) {
    return output.content().getAsJsonObject("data").get("text/plain").getAsString();
  }
}
