package org.ishizue.grading.grade;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.ishizue.grading.CourseFolder;
import org.ishizue.grading.grade.GradeOne.Graded;
import org.ishizue.grading.release.Release;
import org.jspecify.annotations.Nullable;

/**
 * Grades many submissions, several at a time. What was graded before is passed over, so an interrupted run goes
 * on where it was: results are the only thing that is kept.
 */
public final class GradeAll {
  private final CourseFolder course;
  private final GradeOne grader;
  private final Release.Expectations expectations;
  private volatile boolean stopped;

  /**
   * Grades for a course.
   *
   * @param expectations runs the reference for learners' own data
   */
  public GradeAll(CourseFolder course, GradeOne grader, Release.Expectations expectations) {
    this.course = course;
    this.grader = grader;
    this.expectations = expectations;
  }

  /**
   * How one submission went.
   *
   * @param graded null if there is no result
   * @param failure why there is none: the disk is full, the exercise's own reference fails
   */
  public record Done(
      HandedIn handedIn, @Nullable Graded graded, @Nullable Exception failure) {}

  /**
   * Grades.
   *
   * @param exercises the folders of the exercises that are wanted, by name
   * @param jobs how many at a time; at least 1
   * @param again whether to grade what has a result
   * @param progress is told of each one as it is done, on the calling thread
   * @return what was done: all of it, unless {@link #stop} was called
   */
  public List<Done> run(
      Map<String, Path> exercises,
      List<HandedIn> submissions,
      int jobs,
      boolean again,
      Consumer<Done> progress)
      throws InterruptedException {
    Map<String, ExerciseAtHand> known = new HashMap<>();
    exercises.forEach((name, folder) -> known.put(name, ExerciseAtHand.of(folder)));
    List<HandedIn> wanted =
        submissions.stream().filter(each -> known.containsKey(each.exercise())).toList();
    ExecutorService pool = Executors.newFixedThreadPool(jobs, work -> {
      Thread thread = new Thread(work, "grade");
      thread.setDaemon(true);
      return thread;
    });
    try {
      CompletionService<@Nullable Done> running = new ExecutorCompletionService<>(pool);
      for (HandedIn each : wanted) {
        ExerciseAtHand exercise = known.get(each.exercise());
        if (exercise != null) {
          running.submit(() -> one(exercise, each, again));
        }
      }
      List<Done> all = new ArrayList<>();
      for (int i = 0; i < wanted.size(); i++) {
        Done done = running.take().get();
        if (done != null) {
          all.add(done);
          progress.accept(done);
        }
      }
      return all;
    } catch (ExecutionException e) {
      throw new IllegalStateException("The grader itself failed", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  /**
   * Begins no further submission, from any thread. Those that run now come to their end, so that each has a whole
   * result or none; what is left is graded by the next run.
   */
  public void stop() {
    stopped = true;
  }

  private @Nullable Done one(ExerciseAtHand exercise, HandedIn handedIn, boolean again)
      throws InterruptedException {
    if (stopped) {
      return null;
    }
    try {
      ExerciseAtHand own = exercise.forLearner(course, handedIn.learner(), expectations);
      return new Done(handedIn, grader.grade(own, handedIn, again), null);
    } catch (IOException | RuntimeException e) {
      return new Done(handedIn, null, e);
    }
  }
}
