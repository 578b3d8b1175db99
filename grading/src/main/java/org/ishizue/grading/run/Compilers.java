package org.ishizue.grading.run;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.ishizue.kernel.evaluate.SharedCompiler;

/**
 * The compilers of a worker, one at a time. Each serves many submissions, since a fresh one takes longer than a
 * submission does, and forgets each before the next. One that cannot is replaced, and so is one that has served long
 * enough; a submission that might name what an earlier one has left has a compiler of its own.
 */
final class Compilers {
  /** JShell keeps a little of every snippet, and looks through all of it each time. */
  private static final int SUBMISSIONS = 60;

  private final List<Path> classPath;
  private final List<String> imports;
  private CompletableFuture<SharedCompiler> next;
  private int served;

  Compilers(List<Path> classPath, List<String> imports) {
    this.classPath = List.copyOf(classPath);
    this.imports = List.copyOf(imports);
    this.next = start();
  }

  /** One for this job; waits until it is there. */
  SharedCompiler take(RunJob job) {
    if (job.cells().stream().anyMatch(cell -> SharedCompiler.mayName(cell.source()))) {
      giveUp(); // this one goes to that job alone
    }
    try {
      return next.join();
    } catch (CompletionException e) {
      next = start(); // whatever was missing then may be there for the next
      throw e;
    }
  }

  /** Takes it back when the job is done. */
  void giveBack(SharedCompiler compiler, RunJob job) {
    served++;
    boolean alone = job.cells().stream().anyMatch(cell -> SharedCompiler.mayName(cell.source()));
    if (alone || !compiler.forget() || served >= SUBMISSIONS) {
      giveUp();
    }
  }

  private void giveUp() {
    var unused = next.thenAccept(SharedCompiler::close);
    next = start();
    served = 0;
  }

  private CompletableFuture<SharedCompiler> start() {
    return CompletableFuture.supplyAsync(() -> SharedCompiler.start(classPath, imports), task -> {
      Thread thread = new Thread(task, "compiler-start");
      thread.setDaemon(true);
      thread.start();
    });
  }
}
