package org.ishizue.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.ishizue.analysis.column.Columns;
import org.ishizue.analysis.describe.ColumnType;
import org.ishizue.analysis.draw.FigurePainter;
import org.ishizue.analysis.figure.FigureText;
import org.ishizue.analysis.render.TableRenderer;
import org.ishizue.analysis.sql.SqlQuery;
import org.ishizue.runtime.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AnalysisTextsTest {
  @ParameterizedTest
  @ValueSource(
      classes = {
        Chart.class,
        Columns.class,
        ColumnType.class,
        FigureText.class,
        FigurePainter.class,
        SqlQuery.class,
        TableRenderer.class
      })
  void both_languages_have_the_same_texts(Class<?> anchor) {
    assertThat(Texts.beside(anchor).differences()).isEmpty();
  }
}
