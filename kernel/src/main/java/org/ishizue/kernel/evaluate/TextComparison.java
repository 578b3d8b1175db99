package org.ishizue.kernel.evaluate;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A {@code ==} or {@code !=} between texts, which compiles and then surprises.
 *
 * @param left the left side as it stands in the source
 * @param offset where the comparison begins in the source (UTF-16)
 */
record TextComparison(String left, String right, int offset) {

  /** A cheap answer to whether there can be any. */
  static boolean mayBeIn(String source) {
    return source.contains("==") || source.contains("!=");
  }

  /**
   * The comparisons in a snippet: those with a text literal on a side, and those of two variables that are
   * known to be texts.
   *
   * @param textVariables names of the session's variables of type String
   */
  static List<TextComparison> in(String source, Set<String> textVariables) {
    return SyntaxCheck.parsed(source)
        .map(parsed -> new Finder(parsed, textVariables).find())
        .orElse(List.of());
  }

  private static final class Finder extends TreeScanner<Void, Void> {
    private final SyntaxCheck.Parsed parsed;
    private final Set<String> texts;
    private final List<TextComparison> found = new ArrayList<>();

    Finder(SyntaxCheck.Parsed parsed, Set<String> textVariables) {
      this.parsed = parsed;
      this.texts = new HashSet<>(textVariables);
    }

    List<TextComparison> find() {
      for (CompilationUnitTree unit : parsed.units()) {
        scan(unit, null);
      }
      return found;
    }

    @Override
    public Void visitVariable(VariableTree variable, Void unused) {
      Tree type = variable.getType();
      boolean text = type != null
          ? type.toString().equals("String")
          : variable.getInitializer() != null && isLiteral(variable.getInitializer());
      if (text) {
        texts.add(variable.getName().toString());
      } else {
        texts.remove(variable.getName().toString());
      }
      return super.visitVariable(variable, null);
    }

    @Override
    public Void visitBinary(BinaryTree binary, Void unused) {
      boolean compares =
          binary.getKind() == Tree.Kind.EQUAL_TO || binary.getKind() == Tree.Kind.NOT_EQUAL_TO;
      ExpressionTree left = binary.getLeftOperand();
      ExpressionTree right = binary.getRightOperand();
      boolean texts = (isLiteral(left) && isNoNull(right))
          || (isLiteral(right) && isNoNull(left))
          || (isTextVariable(left) && isTextVariable(right));
      if (compares && texts) {
        found.add(
            new TextComparison(parsed.textOf(left), parsed.textOf(right), parsed.offsetOf(binary)));
      }
      return super.visitBinary(binary, null);
    }

    private boolean isTextVariable(ExpressionTree operand) {
      return operand instanceof IdentifierTree name
          && texts.contains(name.getName().toString());
    }

    private static boolean isLiteral(ExpressionTree operand) {
      return operand instanceof LiteralTree literal && literal.getValue() instanceof String;
    }

    private static boolean isNoNull(ExpressionTree operand) {
      return operand.getKind() != Tree.Kind.NULL_LITERAL;
    }
  }
}
