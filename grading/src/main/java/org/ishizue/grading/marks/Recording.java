package org.ishizue.grading.marks;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ishizue.grading.CourseFolder;
import org.ishizue.grading.deadline.CourseRules;
import org.ishizue.grading.gradebook.Gradebook;
import org.ishizue.grading.gradebook.Grading;
import org.ishizue.grading.gradebook.HandIn;
import org.ishizue.grading.gradebook.ManualMark;
import org.ishizue.grading.gradebook.Mark;

/**
 * Keeps a course's gradebook: takes in what was handed in and graded, says what marks would change, and gives
 * them out.
 */
public final class Recording {
  private final Gradebook gradebook;
  private final CourseRules rules;
  private final Set<String> learners;

  /**
   * Works on a gradebook.
   *
   * @param learners who takes part; empty if there is no list
   */
  public Recording(Gradebook gradebook, CourseRules rules, Collection<String> learners) {
    this.gradebook = gradebook;
    this.rules = rules;
    this.learners = Set.copyOf(learners);
  }

  /** Takes in all hand-ins and results of a course that are not there yet; doing it twice changes nothing. */
  public Intake take(CourseFolder course) throws IOException {
    return Intake.run(course, gradebook);
  }

  /** What marks would change, for these exercises. */
  public Preview preview(Collection<Worth> exercises) {
    Map<String, Mark> given = new HashMap<>();
    gradebook.marks().forEach(mark -> given.put(mark.exercise() + "/" + mark.learner(), mark));
    List<Change> changes = new ArrayList<>();
    List<Preview.Stranger> strangers = new ArrayList<>();
    List<Preview.OtherVersion> versions = new ArrayList<>();
    int unchanged = 0;
    for (Worth worth : exercises) {
      Known known = Known.of(gradebook, worth.exercise());
      for (String learner : known.learners()) {
        if (!learners.isEmpty() && !learners.contains(learner)) {
          strangers.add(new Preview.Stranger(learner, worth.exercise()));
          continue;
        }
        Mark mark = known.mark(new Marking(worth, rules), learner);
        known.otherVersion(learner, mark, worth).ifPresent(versions::add);
        Optional<Mark> old = Optional.ofNullable(given.get(worth.exercise() + "/" + learner));
        if (old.isPresent() && old.get().sameAs(mark)) {
          unchanged++;
        } else {
          changes.add(Change.of(
              old,
              mark,
              old.flatMap(each -> known.grading(learner, each.key())),
              known.grading(learner, mark.key())));
        }
      }
    }
    return new Preview(changes, unchanged, strangers, versions);
  }

  /** Gives marks out, all of them or none; a mark that counts is not replaced by one that says nothing yet. */
  public int settle(List<Change> changes, Instant now) {
    List<Change> said = changes.stream().filter(change -> !change.keepsOld()).toList();
    return gradebook.change(rows -> {
      for (Change change : said) {
        String why = change.why().stream().map(Change.Why::word).collect(Collectors.joining(","));
        rows.settle(change.to(), why, now);
      }
      return said.size();
    });
  }

  /** What the gradebook holds for one exercise. */
  private record Known(
      Map<String, List<HandIn>> handIns,
      Map<String, List<Grading>> gradings,
      Map<String, Map<String, ManualMark>> manual) {

    static Known of(Gradebook gradebook, String exercise) {
      return gradebook.look(rows -> new Known(
          rows.handIns(exercise).stream().collect(Collectors.groupingBy(HandIn::learner)),
          rows.gradings(exercise).stream().collect(Collectors.groupingBy(Grading::learner)),
          rows.manualMarks(exercise)));
    }

    Set<String> learners() {
      Set<String> all = new TreeSet<>(handIns.keySet());
      all.addAll(manual.keySet());
      return all;
    }

    Mark mark(Marking marking, String learner) {
      return marking.of(
          learner,
          handIns.getOrDefault(learner, List.of()),
          gradings.getOrDefault(learner, List.of()),
          manual.getOrDefault(learner, Map.of()));
    }

    Optional<Grading> grading(String learner, String key) {
      return gradings.getOrDefault(learner, List.of()).stream()
          .filter(each -> each.result().key().equals(key))
          .reduce((older, newer) -> newer);
    }

    Optional<Preview.OtherVersion> otherVersion(String learner, Mark mark, Worth worth) {
      return handIns.getOrDefault(learner, List.of()).stream()
          .filter(each -> each.sha256().equals(mark.sha256()))
          .filter(each -> each.version() != 0 && each.version() != worth.version())
          .map(each ->
              new Preview.OtherVersion(learner, worth.exercise(), each.version(), worth.version()))
          .findFirst();
    }
  }
}
