package org.ishizue.kernel.magic;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ishizue.runtime.text.Language;

/**
 * {@code %%sql}: runs the cell's text as SQL, in which variables that hold tables are known by their names,
 * and shows the result; {@code %%sql old = …} keeps it in a variable as well.
 */
final class SqlMagic implements Magic {
  private static final String NAME = "(\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*)";
  private static final Pattern INTO =
      Pattern.compile("(?:--into\\s+" + NAME + "|" + NAME + "\\s*=(?!=))\\s*", Pattern.DOTALL);
  private static final String TABLE = "tech.tablesaw.api.Table";
  private static final String QUERY = "org.ishizue.analysis.sql.SqlQuery";

  @Override
  public String name() {
    return "sql";
  }

  @Override
  public Kind kind() {
    return Kind.CELL;
  }

  @Override
  public String syntax() {
    return Magics.TEXTS.get("sql.syntax");
  }

  @Override
  public String help(Language language) {
    return Magics.TEXTS.get(language, "sql.help");
  }

  @Override
  public void run(MagicContext context, String arguments, String body) {
    Matcher into = INTO.matcher(arguments.strip());
    String begin = arguments.strip();
    String variable = "";
    if (into.lookingAt()) {
      variable = into.group(1) == null ? into.group(2) : into.group(1);
      begin = begin.substring(into.end());
    }
    String sql = begin.isEmpty() ? body : begin + "\n" + body;
    if (sql.isBlank()) {
      throw new MagicException(Magics.TEXTS.get("sql.empty"));
    }
    String query = query(sql, context.variables());
    context.runJava(
        variable.isEmpty() ? query : TABLE + " " + variable + " = " + query + ";\n" + variable);
  }

  /** The expression that runs it, with each table whose name the text may mean. */
  private static String query(String sql, Map<String, String> variables) {
    StringBuilder java = new StringBuilder("new " + QUERY + "()");
    String text = sql.toLowerCase(Locale.ROOT);
    variables.forEach((name, type) -> {
      boolean table = type.equals("Table") || type.equals(TABLE);
      if (table && text.contains(name.toLowerCase(Locale.ROOT))) {
        java.append(".with(\"").append(name).append("\", ").append(name).append(')');
      }
    });
    return java.append(".query(").append(JavaText.quote(sql)).append(')').toString();
  }
}
