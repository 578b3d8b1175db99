package org.ishizue.analysis.render;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ishizue.analysis.text.NumberText;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.display.Renderer;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.selection.Selection;

/** Shows which rows a Tablesaw condition selects: how many, and the first of them. */
public final class SelectionRenderer implements Renderer<Selection> {
  private static final int ROWS = 20;
  private static final Texts TEXTS = Texts.beside(SelectionRenderer.class);

  @Override
  public Class<Selection> type() {
    return Selection.class;
  }

  @Override
  public MimeBundle render(Selection selection) {
    int size = selection.size();
    String rows = IntStream.range(0, Math.min(ROWS, size))
        .mapToObj(i -> String.valueOf(selection.get(i)))
        .collect(Collectors.joining(", "));
    return MimeBundle.text(
        TEXTS.get("selection", NumberText.of(size), size > ROWS ? rows + ", …" : rows));
  }
}
