package org.ishizue.analysis.render;

import java.util.List;
import java.util.function.Function;
import org.ishizue.analysis.describe.ColumnSchema;
import org.ishizue.analysis.describe.TableSchema;
import org.ishizue.analysis.text.NumberText;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.display.Renderer;
import org.ishizue.runtime.text.Texts;

/** Shows what columns a table has, a line for each. */
public final class SchemaRenderer implements Renderer<TableSchema> {
  private static final Texts TEXTS = Texts.beside(SchemaRenderer.class);

  @Override
  public Class<TableSchema> type() {
    return TableSchema.class;
  }

  @Override
  public MimeBundle render(TableSchema schema) {
    List<ShownColumn> columns = List.of(
        column(schema, "column", false, ColumnSchema::name),
        column(schema, "type", false, ColumnSchema::type),
        column(schema, "unit", false, ColumnSchema::unit),
        column(schema, "label", false, ColumnSchema::label),
        column(schema, "missing", true, c -> NumberText.of(c.missing())),
        column(schema, "example", false, ColumnSchema::example));
    Shown shown = Shown.lines(
        TEXTS.get("schema.name", schema.name(), NumberText.of(schema.rows())).strip(),
        schema.columns().size(),
        columns);
    return MimeBundle.builder()
        .html(TableHtml.of(shown))
        .text(TableText.of(shown))
        .build();
  }

  private static ShownColumn column(
      TableSchema schema, String key, boolean numeric, Function<ColumnSchema, String> cell) {
    return new FixedColumn(
        TEXTS.get("summary." + key),
        "",
        numeric,
        schema.columns().stream().map(cell).toList());
  }
}
