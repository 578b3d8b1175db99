package org.ishizue.grading.feedback;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishizue.checks.judge.Verdict;
import org.ishizue.exercises.master.Criterion;
import org.ishizue.grading.feedback.Feedback.Part;
import org.ishizue.grading.gradebook.CriterionMark;
import org.ishizue.grading.gradebook.Mark;
import org.ishizue.grading.result.CheckResult;
import org.ishizue.grading.result.CheckResult.FindingResult;
import org.ishizue.grading.result.TaskResult;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;

/** The sentences of feedback, as plain text: whoever shows them escapes them. */
record Words(Language language) {
  private static final Texts TEXTS = Texts.beside(Words.class);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  String get(String key, Object... values) {
    return TEXTS.get(language, key, values);
  }

  static String number(double points) {
    return String.valueOf(points).replaceFirst("\\.0$", "");
  }

  /** "5.6 of 7 points", and why it is not more. */
  List<String> summary(Feedback feedback) {
    Mark mark = feedback.mark();
    List<String> lines = new ArrayList<>();
    if (mark.status().counts()) {
      lines.add(get("points", number(mark.points()), number(mark.maxPoints())));
    } else {
      lines.add(mark.status().title(language));
    }
    if (mark.status() == Mark.Status.PENDING) {
      lines.add(get("pending"));
    }
    feedback.deadline().ifPresent(deadline -> {
      String due = TIME.format(deadline.local()) + " " + deadline.zone();
      if (feedback.lateness().daysLate() > 0) {
        lines.add(get(
            "late",
            due,
            feedback.lateness().daysLate(),
            number(feedback.lateness().percent())));
      } else if (feedback.lateness().inGrace()) {
        lines.add(get("grace", due));
      }
      if (deadline.extended()) {
        lines.add(get("extended", due));
      }
    });
    feedback
        .result()
        .ifPresent(result -> result.notes().forEach(note -> lines.add(note.in(language))));
    return lines;
  }

  static String sign(Part part) {
    if (part.manual().isPresent()) {
      return "✎";
    }
    Verdict verdict = part.result().map(TaskResult::verdict).orElse(Verdict.NOT_RUN);
    return switch (verdict) {
      case PASSED -> "✓";
      case PARTIAL -> "△";
      case NOT_ANSWERED, NOT_RUN -> "–";
      default -> "✗";
    };
  }

  /** "✓ ex1-mean The mean: passed (2 of 2)". */
  String headline(Part part) {
    String verdict = part.manual().isPresent()
        ? get("byHand")
        : part.task().byHand()
            ? get("notYet")
            : part.result().map(each -> each.verdict().title(language)).orElse(get("noResult"));
    String title = part.task().title().in(language);
    return get(
        "task",
        sign(part),
        title.isEmpty() ? part.task().id() : title,
        verdict,
        part.points().map(Words::number).orElse("–"),
        number(part.task().points()));
  }

  /** What to look at; empty if all is well. */
  List<String> details(Part part) {
    List<String> lines = new ArrayList<>();
    part.result().ifPresent(result -> {
      if (!result.why().isEmpty()) {
        lines.add(result.why().in(language));
      }
      for (CheckResult check : result.checks()) {
        if (!check.hidden() && !check.passed()) {
          lines.addAll(failed(check));
        }
      }
      lines.addAll(hidden(result));
    });
    part.manual().ifPresent(mark -> mark.criteria().forEach(each -> lines.add(line(part, each))));
    part.manual()
        .filter(each -> !each.comment().isEmpty())
        .ifPresent(each -> lines.add(get("comment", each.comment())));
    return lines;
  }

  /** "Data: 1 of 2. Say that it is synthetic." */
  private String line(Part part, CriterionMark mark) {
    Optional<Criterion> criterion = part.task().criterion(mark.criterion());
    String title = criterion.map(each -> each.title().in(language)).orElse(mark.criterion());
    String most = criterion.map(each -> number(each.points())).orElse("–");
    return get(
        mark.comment().isEmpty() ? "criterion" : "criterion.comment",
        title,
        number(mark.points()),
        most,
        mark.comment());
  }

  private List<String> failed(CheckResult check) {
    List<String> lines = new ArrayList<>();
    if (!check.kind().isEmpty()) {
      lines.add(get("expected", check.kind().in(language)));
    }
    if (!check.came().isEmpty()) {
      lines.add(get("came", check.came().in(language)));
    }
    for (FindingResult finding : check.findings()) {
      if (!finding.message().isEmpty()) {
        lines.add(get("look", finding.message().in(language)));
      }
    }
    return lines;
  }

  /** How many of them passed, never what they ask; messages only where the result file has them. */
  private List<String> hidden(TaskResult result) {
    List<CheckResult> hidden =
        result.checks().stream().filter(CheckResult::hidden).toList();
    if (hidden.isEmpty()) {
      return List.of();
    }
    long passed = hidden.stream().filter(CheckResult::passed).count();
    List<String> lines = new ArrayList<>(List.of(get("hidden", hidden.size(), passed)));
    hidden.stream()
        .filter(check -> !check.passed())
        .flatMap(check -> check.findings().stream())
        .filter(finding -> !finding.message().isEmpty())
        .map(finding -> get("look", finding.message().in(language)))
        .distinct()
        .forEach(lines::add);
    return lines;
  }
}
