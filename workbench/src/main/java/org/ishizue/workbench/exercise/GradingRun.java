package org.ishizue.workbench.exercise;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.ishizue.grading.CourseFolder;
import org.ishizue.grading.grade.GradeAll;
import org.ishizue.grading.grade.GradeOne;
import org.ishizue.grading.grade.HandedIn;
import org.ishizue.grading.result.Level;
import org.ishizue.grading.run.Archive;
import org.ishizue.grading.run.WorkerConfig;
import org.ishizue.grading.run.Workers;
import org.ishizue.grading.sandbox.Bubblewrap;
import org.ishizue.grading.sandbox.SandboxLimits;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Failure;
import org.ishizue.workbench.cli.Home;

/** One run of the grader over what a course has collected; the command line and the instructor's page begin it alike. */
public final class GradingRun {
  private static final Texts TEXTS = Texts.beside(GradingRun.class);

  private final Home home;
  private final CourseFolder course;
  private final Map<String, Path> exercises = new TreeMap<>();
  private final List<HandedIn> handedIn;

  /**
   * Prepares a run.
   *
   * @param masters the folders of the exercises that are wanted
   * @param wanted which of their submissions
   * @throws Failure CLI-066 if there are none
   */
  public GradingRun(Home home, CourseFolder course, List<Path> masters, Predicate<HandedIn> wanted)
      throws IOException {
    this.home = home;
    this.course = course;
    masters.forEach(each -> exercises.put(String.valueOf(each.getFileName()), each));
    handedIn = HandedIn.in(course).stream()
        .filter(each -> exercises.containsKey(each.exercise()))
        .filter(wanted)
        .toList();
    if (handedIn.isEmpty()) {
      throw Failure.badInput(TEXTS.problem("CLI-066", course.submitted()));
    }
    exercises.keySet().retainAll(handedIn.stream().map(HandedIn::exercise).toList());
  }

  /** How many submissions there are. */
  public int size() {
    return handedIn.size();
  }

  /** Why submissions cannot be isolated on this machine; empty if they can be. */
  public static Optional<String> obstacle() {
    return Bubblewrap.obstacle().map(Bubblewrap.Obstacle::text);
  }

  /**
   * Isolated, or nothing.
   *
   * @throws Failure CLI-067 if submissions cannot be isolated here
   */
  public static Level isolated() {
    Optional<String> obstacle = obstacle();
    if (obstacle.isPresent()) {
      throw Failure.ourFault(TEXTS.problem("CLI-067", obstacle.get()));
    }
    return Level.ISOLATED;
  }

  /**
   * Grades. An interrupt ends it; what was graded until then has its result.
   *
   * @param limit for one submission
   * @param jobs how many at a time
   * @param again whether to grade what has a result
   * @param progress is told of each one as it is done
   */
  public List<GradeAll.Done> grade(
      Level level, Duration limit, int jobs, boolean again, Consumer<GradeAll.Done> progress)
      throws IOException, InterruptedException {
    WorkerConfig config = GradingPlace.of(home, level, SandboxLimits.USUAL.within(limit));
    boolean unused = Archive.make(config);
    try (Workers workers = new Workers(config)) {
      GradeOne one = new GradeOne(course, workers, Clock.systemUTC());
      return new GradeAll(course, one, OwnExpectations.of(home))
          .run(exercises, handedIn, jobs, again, progress);
    }
  }
}
