package org.ishizue.workbench.server.instructor;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.ishizue.grading.grade.GradeAll;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.exercise.Pace;
import org.jspecify.annotations.Nullable;

/**
 * The grading that an instructor's page has begun: one at a time, on a thread of its own. It goes on when the page is
 * closed; whoever opens the page again sees how far it is.
 */
final class GradingTask implements AutoCloseable {
  private static final Texts TEXTS = Texts.beside(GradingTask.class);
  private static final System.Logger LOG = System.getLogger(GradingTask.class.getName());

  /** A submission whose sandbox is just being ended takes no longer. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** What is to be done; an interrupt ends it. */
  interface Work {
    void run(Consumer<GradeAll.Done> progress) throws IOException, InterruptedException;
  }

  private enum State {
    NONE,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED
  }

  private record NoResult(String learner, String exercise, String why) {}

  private final List<NoResult> noResult = new ArrayList<>();
  private State state = State.NONE;
  private Pace pace = new Pace(0);
  private String failure = "";
  private @Nullable Thread thread;

  /**
   * Begins.
   *
   * @param total how many submissions there are
   * @throws org.ishizue.runtime.text.ProblemException SERVER-060 while another one runs
   */
  synchronized void begin(int total, Work work) {
    if (state == State.RUNNING) {
      throw TEXTS.problem("SERVER-060", pace.done(), pace.total());
    }
    state = State.RUNNING;
    pace = new Pace(total);
    failure = "";
    noResult.clear();
    Thread started = new Thread(() -> run(work), "grading");
    started.setDaemon(true);
    thread = started;
    started.start();
  }

  private void run(Work work) {
    try {
      work.run(this::note);
      end(State.DONE, "");
    } catch (InterruptedException cancelled) {
      end(State.CANCELLED, "");
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "Grading ended", e);
      end(State.FAILED, String.valueOf(e.getMessage()));
    }
  }

  private synchronized void note(GradeAll.Done done) {
    pace.note(done);
    Exception why = done.failure();
    if (why != null) {
      noResult.add(new NoResult(
          done.handedIn().learner(), done.handedIn().exercise(), String.valueOf(why.getMessage())));
    }
  }

  private synchronized void end(State how, String why) {
    state = how;
    failure = why;
    thread = null;
  }

  /** Ends what runs; what was graded until then has its result, and the next run goes on from there. */
  synchronized void cancel() {
    if (thread != null) {
      thread.interrupt();
    }
  }

  @Override
  public void close() {
    Thread running;
    synchronized (this) {
      running = thread;
    }
    if (running == null) {
      return;
    }
    running.interrupt();
    try {
      running.join(PATIENCE.toMillis());
      if (running.isAlive()) {
        LOG.log(System.Logger.Level.WARNING, "Grading did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** How far it is, as the page shows it. */
  synchronized JsonObject json(Language language) {
    JsonObject json = new JsonObject();
    json.addProperty("state", state.name().toLowerCase(Locale.ROOT));
    json.addProperty("total", pace.total());
    json.addProperty("done", pace.done());
    pace.left().ifPresent(left -> json.addProperty("secondsLeft", left.toSeconds()));
    JsonArray counts = new JsonArray();
    pace.counts().forEach((verdict, count) -> {
      JsonObject one = new JsonObject();
      one.addProperty("verdict", verdict.title(language));
      one.addProperty("count", count);
      counts.add(one);
    });
    json.add("counts", counts);
    JsonArray without = new JsonArray();
    for (NoResult each : noResult) {
      JsonObject one = new JsonObject();
      one.addProperty("learner", each.learner());
      one.addProperty("exercise", each.exercise());
      one.addProperty("why", each.why());
      without.add(one);
    }
    json.add("noResult", without);
    json.addProperty("failure", failure);
    return json;
  }
}
