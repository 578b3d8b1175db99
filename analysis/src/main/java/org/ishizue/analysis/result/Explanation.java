package org.ishizue.analysis.result;

import java.util.ArrayList;
import java.util.List;
import org.ishizue.runtime.text.Texts;

/**
 * A result put into words.
 *
 * @param title what was computed, and of what
 * @param grids the estimates, with their intervals
 * @param facts method, number of values, and whatever else says how the result was found
 * @param assumptions what must hold for the result to mean what it says
 * @param warnings what was seen to speak against it
 */
public record Explanation(
    String title,
    List<Grid> grids,
    List<Fact> facts,
    List<String> assumptions,
    List<String> warnings) {
  private static final Texts TEXTS = Texts.beside(Explanation.class);

  public Explanation {
    grids = List.copyOf(grids);
    facts = List.copyOf(facts);
    assumptions = List.copyOf(assumptions);
    warnings = List.copyOf(warnings);
  }

  /** A named statement: method, Kendall's test. */
  public record Fact(String label, String text) {}

  /** Begins an explanation. */
  public static Builder of(String title) {
    return new Builder(title);
  }

  /** The explanation as text in a fixed-width font. */
  @Override
  public String toString() {
    return ExplanationText.of(this);
  }

  /** Collects an explanation, from the estimates to the warnings. */
  public static final class Builder {
    private final String title;
    private final List<List<String>> estimates = new ArrayList<>();
    private final List<Grid> grids = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<String> assumptions = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private Builder(String title) {
      this.title = title;
    }

    /** An estimate without an interval. */
    public Builder estimate(String label, String value) {
      estimates.add(List.of(label, value, ""));
      return this;
    }

    /** An estimate with its interval. */
    public Builder estimate(String label, String value, Interval interval) {
      estimates.add(List.of(label, value, interval.toString()));
      return this;
    }

    /** A table of its own, below the estimates. */
    public Builder grid(Grid grid) {
      grids.add(grid);
      return this;
    }

    public Builder method(String text) {
      return fact(TEXTS.get("method"), text);
    }

    /** How many values went into it. */
    public Builder count(int n) {
      return fact(TEXTS.get("n"), String.valueOf(n));
    }

    /** How many values went into it, and from when to when they are. */
    public Builder count(int n, String span) {
      return fact(TEXTS.get("n"), span.isEmpty() ? String.valueOf(n) : n + " (" + span + ")");
    }

    public Builder fact(String label, String text) {
      facts.add(new Fact(label, text));
      return this;
    }

    public Builder assumption(String text) {
      assumptions.add(text);
      return this;
    }

    public Builder cautions(List<Caution> cautions) {
      cautions.forEach(caution -> warnings.add(caution.text()));
      return this;
    }

    public Explanation build() {
      List<Grid> all = new ArrayList<>();
      if (!estimates.isEmpty()) {
        all.add(estimateGrid());
      }
      all.addAll(grids);
      return new Explanation(title, all, facts, assumptions, warnings);
    }

    private Grid estimateGrid() {
      List<String> headings =
          List.of(TEXTS.get("item"), TEXTS.get("estimate"), TEXTS.get("interval"));
      boolean bare = estimates.stream().allMatch(row -> row.get(2).isEmpty());
      return bare
          ? new Grid(
              headings.subList(0, 2),
              estimates.stream().map(row -> row.subList(0, 2)).toList())
          : new Grid(headings, estimates);
    }
  }
}
