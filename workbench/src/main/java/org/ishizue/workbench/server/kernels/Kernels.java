package org.ishizue.workbench.server.kernels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.ishizue.jupyter.kernelspec.KernelSpec;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.KernelFailure;
import org.ishizue.workbench.server.contents.Workspace;
import org.ishizue.workbench.server.http.HttpProblem;
import org.jspecify.annotations.Nullable;

/** The kernels that run for this server. */
public final class Kernels implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Kernels.class.getName());
  private static final Texts TEXTS = Texts.beside(Kernels.class);
  private static final long TIDY_SECONDS = 60;

  /** A kernel that has not answered by then does not keep others waiting. */
  private static final Duration START_LIMIT = Duration.ofSeconds(20);

  /** What our kernel and its learner's VM have come to after a lesson: {@code benchmarks/run learners 6}. */
  private static final long KERNEL_BYTES = 300L << 20;

  /** Below this the system would soon end somebody's kernel to keep going. */
  private static final long SPARE_BYTES = 200L << 20;

  private final Turns turns = new Turns(Runtime.getRuntime().availableProcessors(), START_LIMIT);

  private final SpecChoice specs;
  private final Workspace workspace;
  private final Path runtime;
  private final Duration idleLimit;
  private final Map<String, String> environment;
  private final Map<String, RunningKernel> running = new ConcurrentHashMap<>();
  private final ScheduledExecutorService tidying =
      Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "kernels-tidying");
        thread.setDaemon(true);
        return thread;
      });

  private final Future<?> tidyingTask;

  /**
   * No kernels yet.
   *
   * @param runtime where connection files are written
   * @param idleLimit a kernel that nobody looks at and that does nothing is ended after this
   * @param environment that kernels get beside the server's own
   */
  Kernels(
      SpecChoice specs,
      Workspace workspace,
      Path runtime,
      Duration idleLimit,
      Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
    this.specs = specs;
    this.workspace = workspace;
    this.runtime = runtime;
    this.idleLimit = idleLimit;
    tidyingTask =
        tidying.scheduleWithFixedDelay(this::tidy, TIDY_SECONDS, TIDY_SECONDS, TimeUnit.SECONDS);
  }

  /**
   * Starts a kernel.
   *
   * @param name a kernelspec's; null for our own
   * @param path of the notebook or folder that it is for: it works in that folder
   * @param wantedId the id that it is to have; null for any
   */
  RunningKernel start(@Nullable String name, String path, @Nullable String wantedId) {
    KernelSpec spec = specs.find(name == null || name.isEmpty() ? SpecChoice.DEFAULT : name);
    String id = wantedId == null ? UUID.randomUUID().toString() : checked(wantedId);
    RunningKernel kernel =
        new RunningKernel(id, spec, runtime, folderFor(path), environmentFor(path), turns);
    requireMemory(spec);
    if (running.putIfAbsent(id, kernel) != null) {
      throw new HttpProblem(409, "Kernel already exists: " + id);
    }
    try {
      kernel.start();
    } catch (IOException e) {
      running.remove(id);
      throw notStarted(spec, e);
    }
    return kernel;
  }

  /** Ends a kernel's process and starts a new one. */
  void restart(RunningKernel kernel) throws InterruptedException {
    try {
      kernel.restart();
    } catch (IOException e) {
      throw notStarted(kernel.spec(), e);
    }
  }

  private static HttpProblem notStarted(KernelSpec spec, IOException e) {
    String why = KernelFailure.words(Language.current(), e);
    return new HttpProblem(500, TEXTS.problem(e, "SERVER-031", spec.displayName(), why));
  }

  /** Better one notebook without a kernel than all of them ended by a system without memory. */
  private void requireMemory(KernelSpec spec) {
    long needed = SPARE_BYTES + (turns.starting() + 1) * KERNEL_BYTES;
    OptionalLong free = FreeMemory.bytes();
    if (free.isPresent() && free.getAsLong() < needed) {
      throw new HttpProblem(
          503,
          TEXTS.problem("SERVER-032", spec.displayName(), free.getAsLong() >> 20, needed >> 20));
    }
  }

  List<RunningKernel> all() {
    return List.copyOf(running.values());
  }

  /** The kernel of an id; 404 if there is none. */
  RunningKernel get(String id) {
    RunningKernel kernel = running.get(id);
    if (kernel == null) {
      throw new HttpProblem(404, "Kernel does not exist: " + id);
    }
    return kernel;
  }

  boolean has(String id) {
    return running.containsKey(id);
  }

  /** Ends a kernel; nothing happens if there is none. */
  void shutdown(String id) throws InterruptedException {
    RunningKernel kernel = running.remove(id);
    if (kernel != null) {
      kernel.shutdown();
    }
  }

  SpecChoice specs() {
    return specs;
  }

  /** Ends all kernels, at the same time. */
  @Override
  public void close() {
    turns.close();
    tidyingTask.cancel(true);
    tidying.shutdownNow();
    all().parallelStream().forEach(kernel -> {
      try {
        shutdown(kernel.id());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
  }

  private void tidy() {
    for (RunningKernel kernel : all()) {
      kernel.windows().forgetOld();
      boolean idle = !kernel.state().equals("busy") && kernel.windows().connected() == 0;
      if (idle && kernel.activity().plus(idleLimit).isBefore(Instant.now())) {
        LOG.log(System.Logger.Level.INFO, "The kernel " + kernel.id() + " was idle and is ended");
        try {
          shutdown(kernel.id());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }

  private Map<String, String> environmentFor(String path) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("JPY_SESSION_NAME", path);
    return all;
  }

  /** The folder of a path, or the nearest one above it that there is. */
  private Path folderFor(String path) {
    Path place = workspace.resolve(path);
    while (!Files.isDirectory(place) && !place.equals(workspace.root())) {
      Path parent = place.getParent();
      place = parent == null ? workspace.root() : parent;
    }
    return place;
  }

  private static String checked(String id) {
    try {
      return UUID.fromString(id).toString().equals(id) ? id : bad(id);
    } catch (IllegalArgumentException e) {
      return bad(id);
    }
  }

  private static String bad(String id) {
    throw new HttpProblem(400, "A kernel's id must be a UUID: " + id);
  }
}
