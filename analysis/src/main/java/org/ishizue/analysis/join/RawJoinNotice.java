package org.ishizue.analysis.join;

import java.util.Objects;
import java.util.function.Supplier;
import org.ishizue.runtime.text.Texts;

/**
 * What a learner reads whose cell calls Tablesaw's own {@code joinOn}. The agent asks for it when {@code
 * tech.tablesaw.joining.DataFrameJoiner} is loaded, which nothing of ours does.
 */
public final class RawJoinNotice implements Supplier<String> {
  private static final Texts TEXTS = Texts.beside(RawJoinNotice.class);

  @Override
  public String get() {
    return Objects.requireNonNull(TEXTS.problem("JOIN-010").getMessage());
  }
}
