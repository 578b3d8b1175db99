package org.ishizue.datasets.synthetic;

import java.util.List;
import org.ishizue.analysis.meta.ColumnInfo;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/** Makes the columns of a town's tables, with titles in both languages and units. */
final class TownColumns {
  private static final Texts TEXTS = Texts.beside(OrdinaryTown.class);

  private TownColumns() {}

  static StringColumn texts(String name, List<String> values) {
    return told(StringColumn.create(name, values), "");
  }

  static IntColumn whole(String name, String unit, int... values) {
    return told(IntColumn.create(name, values), unit);
  }

  static DoubleColumn numbers(String name, String unit, double... values) {
    return told(DoubleColumn.create(name, values), unit);
  }

  private static <C extends Column<?>> C told(C column, String unit) {
    String key = "column." + column.name();
    Wording title = new Wording(TEXTS.get(Language.JA, key), TEXTS.get(Language.EN, key));
    return ColumnInfos.attach(column, new ColumnInfo(title, unit, Wording.NONE));
  }

  /** Rounded to a step: 12.34 to the nearest half is 12.5. */
  static double round(double value, double step) {
    double perOne = 1 / step;
    return perOne >= 1
        ? StrictMath.rint(value * perOne) / perOne
        : StrictMath.rint(value / step) * step;
  }
}
