package org.ishizue.analysis;

import java.util.List;
import org.ishizue.analysis.meta.Origin;
import org.ishizue.analysis.meta.Origins;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.Table;

/** The line below a chart that says who published its values; empty where that is not known. */
final class SourceLine {
  private static final Texts TEXTS = Texts.beside(Chart.class);
  private static final int NAMED = 2;

  private SourceLine() {}

  static String of(Table table, String... columns) {
    return Origins.of(table, List.of(columns)).map(SourceLine::of).orElse("");
  }

  /** What the learner says himself. */
  static String of(String source) {
    return source.isEmpty() ? "" : TEXTS.get("source", source);
  }

  private static String of(Origin origin) {
    List<String> titles =
        origin.sources().stream().limit(NAMED).map(Wording::current).toList();
    String named = String.join(TEXTS.get("source.joint"), titles);
    String more = origin.sources().size() > NAMED ? TEXTS.get("source.more", named) : named;
    if (origin.synthetic()) {
      return named.isEmpty() ? TEXTS.get("source.synthetic") : TEXTS.get("source.modelled", more);
    }
    return origin.processed() ? of(TEXTS.get("source.processed", more)) : of(more);
  }
}
