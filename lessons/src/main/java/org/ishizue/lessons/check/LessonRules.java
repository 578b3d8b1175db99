package org.ishizue.lessons.check;

import java.util.List;
import org.ishizue.lessons.Draft;

/** Everything that is asked of a lesson's files, without running anything. */
final class LessonRules {
  /** Each asks one thing; a new one is a line here. */
  private static final List<Rule> RULES = List.of(
      new FormatRule(),
      new PairRule(),
      new OutputRule(),
      new DatasetRule(),
      new NetworkRule(),
      new TextRule(),
      new GlossaryRule(),
      new PlaceRule(),
      new SlideRule(),
      new TimingRule());

  private LessonRules() {}

  static void check(Draft draft, Course course, Findings findings) {
    findings.add(draft.faults());
    draft.lesson().ifPresent(lesson -> {
      Subject subject = Subject.of(lesson, findings);
      RULES.forEach(rule -> rule.check(subject, course, findings));
    });
  }
}
