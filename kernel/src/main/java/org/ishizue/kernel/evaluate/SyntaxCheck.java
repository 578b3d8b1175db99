package org.ishizue.kernel.evaluate;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
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

  private SyntaxCheck() {}

  static boolean parses(String source) {
    // A comment at the end of a line must not swallow what closes the wrapper.
    return PLACES.stream().anyMatch(place -> isParsed(place.replace("%s", source + "\n")));
  }

  private static boolean isParsed(String unit) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavacTask task = (JavacTask) COMPILER.getTask(
        null, null, diagnostics, List.of("-proc:none"), null, List.of(new Unit(unit)));
    try {
      task.parse().forEach(tree -> {});
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory", e);
    }
    return diagnostics.getDiagnostics().stream()
        .noneMatch(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR);
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
