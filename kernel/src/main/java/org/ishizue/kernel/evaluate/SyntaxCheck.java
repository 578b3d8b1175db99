package org.ishizue.kernel.evaluate;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Whether source parses, in any of the places where Java allows it. JShell's own analysis calls source with
 * a syntax error "complete", and gives out diagnostics only for what it has evaluated.
 */
final class SyntaxCheck {
  private static final List<String> PLACES = List.of(
      "%s",
      "class X { void m() { %s } }",
      "class X { void m() { %s; } }",
      "class X { %s }",
      "class X { Object o = %s; }");
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  /** For all: to parse reads no files. */
  private static final JavaFileManager FILES = new CompilerFiles(
      COMPILER.getStandardFileManager(null, null, null), new JarClasses(PackageIndex.NONE), false);

  private SyntaxCheck() {}

  static boolean parses(String source) {
    return parsed(source).isPresent();
  }

  /** The statements that source consists of; none if it is anything else. */
  static List<? extends StatementTree> statements(String source) {
    return parse("class X { void m() {" + source + "\n} }", 0).stream()
        .flatMap(parsed -> parsed.units().get(0).getTypeDecls().stream())
        .map(type -> ((MethodTree) ((ClassTree) type).getMembers().get(0)).getBody())
        .findFirst()
        .map(BlockTree::getStatements)
        .orElse(List.of());
  }

  /** The source in the first of the places where it parses; empty if there is none. */
  static Optional<Parsed> parsed(String source) {
    // A comment at the end of a line must not swallow what closes the wrapper.
    return PLACES.stream()
        .map(place -> parse(place.replace("%s", source + "\n"), place.indexOf("%s")))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Parsed> parse(String unit, int offset) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavacTask task = (JavacTask) COMPILER.getTask(
        null, FILES, diagnostics, List.of("-proc:none"), null, List.of(new Unit(unit)));
    List<CompilationUnitTree> units = new ArrayList<>();
    try {
      task.parse().forEach(units::add);
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory", e);
    }
    boolean wrong = diagnostics.getDiagnostics().stream()
        .anyMatch(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR);
    return wrong
        ? Optional.empty()
        : Optional.of(new Parsed(units, Trees.instance(task).getSourcePositions(), unit, offset));
  }

  /**
   * Source that parses.
   *
   * @param text of the unit
   * @param offset where it begins in the unit
   */
  record Parsed(
      List<CompilationUnitTree> units, SourcePositions positions, String text, int offset) {
    /** Where a tree begins in the source (UTF-16). */
    int offsetOf(Tree tree) {
      return (int) positions.getStartPosition(units.get(0), tree) - offset;
    }

    /** A tree as it was written; its own toString() escapes Japanese. */
    String textOf(Tree tree) {
      CompilationUnitTree unit = units.get(0);
      int start = (int) positions.getStartPosition(unit, tree);
      int end = (int) positions.getEndPosition(unit, tree);
      return text.substring(start, end);
    }
  }

  private static final class Unit extends SimpleJavaFileObject {
    private final String text;

    Unit(String text) {
      super(URI.create("string:///X.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
