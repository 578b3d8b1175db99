package org.ishizue.kernel.evaluate;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A {@code DoubleColumn.create("x", 1)}, which compiles and then surprises: a single whole number is taken as
 * the number of rows, all of them missing, and not as a value. With two numbers, or with 1.0, it is a value.
 *
 * @param column the class of the column as it stands in the source
 * @param name the column's name as it stands in the source
 * @param size the number
 * @param offset where the call begins in the source (UTF-16)
 */
record ColumnOfSize(String column, String name, String size, int offset) {
  private static final Pattern CALL =
      Pattern.compile("\\b(?:Double|Float|Long|Int|Short)Column\\s*\\.\\s*create\\s*\\(");
  private static final Pattern CLASS =
      Pattern.compile("(?:.*\\.)?(?:Double|Float|Long|Int|Short)Column");

  /** A cheap answer to whether there can be any. */
  static boolean mayBeIn(String source) {
    return CALL.matcher(source).find();
  }

  /** The calls in a snippet whose second and last argument is a whole number, written as such. */
  static List<ColumnOfSize> in(String source) {
    return SyntaxCheck.parsed(source).map(parsed -> new Finder(parsed).find()).orElse(List.of());
  }

  /** The type of the column's values: double for a DoubleColumn. */
  String valueType() {
    return column.replaceAll(".*\\.|Column$", "").toLowerCase(Locale.ROOT);
  }

  private static final class Finder extends TreeScanner<Void, Void> {
    private final SyntaxCheck.Parsed parsed;
    private final List<ColumnOfSize> found = new ArrayList<>();

    Finder(SyntaxCheck.Parsed parsed) {
      this.parsed = parsed;
    }

    List<ColumnOfSize> find() {
      for (CompilationUnitTree unit : parsed.units()) {
        scan(unit, null);
      }
      return found;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
      List<? extends ExpressionTree> arguments = call.getArguments();
      if (call.getMethodSelect() instanceof MemberSelectTree method
          && method.getIdentifier().contentEquals("create")
          && arguments.size() == 2
          && arguments.get(1) instanceof LiteralTree size
          && size.getValue() instanceof Integer) {
        String column = method.getExpression().toString();
        if (CLASS.matcher(column).matches()) {
          found.add(new ColumnOfSize(
              column, parsed.textOf(arguments.get(0)), parsed.textOf(size), parsed.offsetOf(call)));
        }
      }
      return super.visitMethodInvocation(call, null);
    }
  }
}
