package org.ishizue.workbench.run;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.ishizue.jupyter.client.NotebookRunner;
import org.ishizue.jupyter.client.RunOptions;
import org.ishizue.jupyter.client.RunOutcome;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.kernelspec.KernelSpec;
import org.ishizue.runtime.text.ProblemException;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Console;
import org.ishizue.workbench.cli.ExitCode;
import org.ishizue.workbench.cli.Failure;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.cli.Verb;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code run}: executes notebooks and writes the executed copies. */
@Command(name = "run")
public final class RunVerb extends Verb {
  private static final Texts TEXTS = Texts.beside(RunVerb.class);

  private final Home home;
  private final Console console;

  @Parameters(paramLabel = "NOTEBOOK", arity = "1..*", descriptionKey = "NOTEBOOK")
  private List<Path> notebooks = new ArrayList<>();

  @Option(names = "--out", paramLabel = "DIR")
  private @Nullable Path out;

  @Option(names = "--timeout", paramLabel = "S", defaultValue = "600")
  private int timeout;

  @Option(names = "--kernel", paramLabel = "NAME")
  private @Nullable String kernel;

  @Option(names = "--allow-errors")
  private boolean allowErrors;

  @Option(names = "--json")
  private boolean json;

  public RunVerb(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    List<Path> files = List.copyOf(new LinkedHashSet<>(notebooks));
    List<Source> sources = new ArrayList<>();
    List<KernelSpec> kernels = new ArrayList<>();
    check(files, sources, kernels);
    Map<Path, Path> copies = Copies.plan(files, out);
    Copies.prepare(copies);

    List<Result> results = new ArrayList<>();
    Path runtime = runtimeFolder();
    try {
      for (int i = 0; i < sources.size(); i++) {
        Source source = sources.get(i);
        Path copy = copies.getOrDefault(source.file(), source.file());
        results.add(run(source, kernels.get(i), copy, runtime));
      }
    } finally {
      deleteQuietly(runtime);
    }
    if (json) {
      console.out().println(Json.writeIndented(asJson(results)));
    }
    summary(results);
    return results.stream()
        .map(Result::exitCode)
        .max(ExitCode::compareTo)
        .orElse(ExitCode.RAN)
        .number();
  }

  /** All that is wrong with what was given is said at once, before anything runs. */
  private void check(List<Path> files, List<Source> sources, List<KernelSpec> kernels) {
    KernelChoice choice = new KernelChoice(home, kernel);
    List<ProblemException> problems = new ArrayList<>();
    for (Path file : files) {
      try {
        Source source = Source.read(file);
        sources.add(source);
        kernels.add(choice.of(source));
      } catch (ProblemException e) {
        problems.add(e);
      }
    }
    if (!problems.isEmpty()) {
      int last = problems.size() - 1;
      problems.subList(0, last).forEach(e -> console.err().println(e.getMessage() + "\n"));
      throw Failure.badInput(problems.get(last));
    }
  }

  private Result run(Source source, KernelSpec spec, Path copy, Path runtime)
      throws InterruptedException {
    Duration limit = timeout > 0 ? Duration.ofSeconds(timeout) : null;
    RunOptions options = RunOptions.usual().withCellLimit(limit).withAllowErrors(allowErrors);
    Progress progress = new Progress(console, source.name());
    long start = System.nanoTime();
    RunOutcome outcome = new NotebookRunner(spec, runtime, options)
        .run(source.notebook(), source.folder(), progress);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    progress.end();
    Result result = Result.of(source, copy, outcome, progress, took);
    if (result.exitCode() != ExitCode.OUR_FAULT) {
      save(outcome, copy);
    }
    ProblemException problem = result.problem();
    if (problem != null) {
      console.err().println(problem.getMessage());
    }
    return result;
  }

  private static void save(RunOutcome outcome, Path copy) {
    try {
      outcome.notebook().save(copy);
    } catch (IOException e) {
      throw Failure.ourFault(Copies.cannotWrite(copy, e));
    }
  }

  private void summary(List<Result> results) {
    for (Result result : results) {
      boolean good = result.exitCode() == ExitCode.RAN;
      String key = good ? "good" : "not-good";
      console
          .err()
          .println(TEXTS.get(
              key,
              result.source(),
              result.ran(),
              result.total(),
              Progress.seconds(result.took()),
              result.exitCode() == ExitCode.OUR_FAULT ? "-" : result.copy()));
    }
    if (results.size() > 1) {
      long good = results.stream().filter(r -> r.exitCode() == ExitCode.RAN).count();
      Duration all = results.stream().map(Result::took).reduce(Duration.ZERO, Duration::plus);
      console.err().println(TEXTS.get("total", good, results.size() - good, Progress.seconds(all)));
    }
  }

  private static JsonObject asJson(List<Result> results) {
    JsonObject json = new JsonObject();
    JsonArray array = new JsonArray();
    results.forEach(result -> array.add(result.json()));
    json.add("notebooks", array);
    long good = results.stream().filter(r -> r.exitCode() == ExitCode.RAN).count();
    json.addProperty("good", good);
    json.addProperty("notGood", results.size() - good);
    return json;
  }

  /** A private one: the connection files hold the kernels' keys, and the home may be read-only. */
  private static Path runtimeFolder() {
    try {
      return Files.createTempDirectory("ishizue-run-");
    } catch (IOException e) {
      throw Failure.badInput(
          Copies.cannotWrite(Path.of(System.getProperty("java.io.tmpdir", "/tmp")), e));
    }
  }

  private static void deleteQuietly(Path folder) {
    try {
      Files.delete(folder);
    } catch (IOException notEmpty) {
      folder.toFile().deleteOnExit();
    }
  }
}
