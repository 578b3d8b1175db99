package org.ishizue.lessons.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.ishizue.runtime.text.Language;

/** The timing in the instructor's notes begins at 0, leaves no gap, and ends with the lesson's minutes. */
final class TimingRule implements Rule {
  /** A row of the timing's table: {@code | 5–15 | … |}. */
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\|\\s*(\\d{1,4})\\s*[-–—〜～~]\\s*(\\d{1,4})\\s*\\|");

  @Override
  public void check(Subject subject, Course course, Findings findings) {
    for (Language language : Language.values()) {
      Path notes = subject.lesson().in(language).instructor();
      if (Files.isRegularFile(notes)) {
        String file = subject.file(notes);
        try {
          List<MatchResult> rows =
              ROW.matcher(Files.readString(notes)).results().toList();
          check(rows, subject.lesson().minutes(), file, findings);
        } catch (IOException e) {
          findings.fault("LESSON-010", file, "", String.valueOf(e.getMessage()));
        }
      }
    }
  }

  private static void check(List<MatchResult> rows, int minutes, String file, Findings findings) {
    if (rows.isEmpty()) {
      findings.faultOf("LESSON-024", "none", file, "");
      return;
    }
    int end = 0;
    for (MatchResult row : rows) {
      int from = Integer.parseInt(row.group(1));
      int to = Integer.parseInt(row.group(2));
      if (from != end) {
        findings.faultOf("LESSON-024", "gap", file, "", from, to, end);
      }
      end = to;
    }
    if (PlaceRule.isSensible(minutes) && end != minutes) {
      findings.fault("LESSON-024", file, "", end, minutes);
    }
  }
}
