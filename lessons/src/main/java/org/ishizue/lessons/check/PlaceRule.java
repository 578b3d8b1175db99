package org.ishizue.lessons.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ishizue.lessons.Lesson;

/** A lesson has its place in the course: a number of its own, a sensible length, lessons before it, an exercise. */
final class PlaceRule implements Rule {
  private static final int SHORTEST_MINUTES = 15;
  private static final int LONGEST_MINUTES = 360;

  @Override
  public void check(Subject subject, Course course, Findings findings) {
    Lesson lesson = subject.lesson();
    String file = subject.json();
    int minutes = lesson.minutes();
    if (minutes != 0 && !isSensible(minutes)) {
      findings.fault("LESSON-019", file, "", minutes, SHORTEST_MINUTES, LONGEST_MINUTES);
    }
    course.lessons().stream()
        .filter(other -> other.number() == lesson.number() && lesson.number() != 0)
        .filter(other -> !other.name().equals(lesson.name()))
        .forEach(other ->
            findings.faultOf("LESSON-021", "number", file, "", lesson.number(), other.name()));
    if (!lesson.exercise().isEmpty() && !course.exercises().contains(lesson.exercise())) {
      String near = Findings.near(lesson.exercise(), course.exercises());
      findings.fault("LESSON-020", file, "", lesson.exercise(), near);
    }
    needs(lesson, course, file, findings);
  }

  static boolean isSensible(int minutes) {
    return minutes >= SHORTEST_MINUTES && minutes <= LONGEST_MINUTES;
  }

  private static void needs(Lesson lesson, Course course, String file, Findings findings) {
    Map<String, List<String>> needs = new HashMap<>();
    course.lessons().forEach(other -> needs.put(other.name(), other.needs()));
    for (String need : lesson.needs()) {
      if (!needs.containsKey(need)) {
        String near = Findings.near(need, needs.keySet());
        findings.faultOf("LESSON-021", "unknown", file, "", need, near);
      } else {
        List<String> way = new ArrayList<>(List.of(lesson.name()));
        if (leadsBack(need, lesson.name(), needs, way)) {
          findings.faultOf("LESSON-021", "circle", file, "", String.join(" → ", way));
        }
      }
    }
  }

  /** Whether the needs of a lesson lead to a goal; the way is then in the list. */
  private static boolean leadsBack(
      String name, String goal, Map<String, List<String>> needs, List<String> way) {
    way.add(name);
    if (name.equals(goal)) {
      return true;
    }
    for (String next : needs.getOrDefault(name, List.of())) {
      boolean known = way.subList(1, way.size()).contains(next);
      if (!known && leadsBack(next, goal, needs, way)) {
        return true;
      }
    }
    way.remove(way.size() - 1);
    return false;
  }
}
