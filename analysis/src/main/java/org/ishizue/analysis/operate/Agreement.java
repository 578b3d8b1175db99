package org.ishizue.analysis.operate;

import java.util.List;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.unit.Unit;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.columns.Column;

/** Whether columns may be put together: their units must be the same. */
final class Agreement {
  private static final Texts TEXTS = Texts.beside(Unit.class);

  private Agreement() {}

  /** The unit of all of the columns; nothing if one of them has none. Different ones are refused. */
  static String unit(List<? extends Column<?>> columns) {
    Column<?> first = null;
    boolean all = true;
    for (Column<?> column : columns) {
      String unit = ColumnInfos.of(column).unit();
      if (unit.isEmpty()) {
        all = false;
      } else if (first == null) {
        first = column;
      } else if (!Unit.same(unit, ColumnInfos.of(first).unit())) {
        throw TEXTS.problem(
            "UNIT-002", first.name(), ColumnInfos.of(first).unit(), column.name(), unit);
      }
    }
    return first == null || !all ? "" : ColumnInfos.of(first).unit();
  }
}
