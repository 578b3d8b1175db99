package org.ishizue.kernel.evaluate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.QualifiedNames;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;
import org.ishizue.runtime.text.NearNames;
import org.jspecify.annotations.Nullable;

/**
 * A name that javac could not resolve.
 *
 * @param kind javac's word: "variable", "method" or "class"
 * @param name as it stands in the source
 * @param owner what stands before its dot; empty if nothing does
 */
record UnknownName(String kind, String name, String owner) {
  private static final Pattern SYMBOL =
      Pattern.compile("symbol:\\s+(variable|method|class) (\\w+)");

  /** Where an import is likelier to be meant, these come first. */
  private static final List<String> LIKELY = List.of(
      "java.util.",
      "java.time.",
      "java.nio.file.",
      "java.io.",
      "java.math.",
      "java.text.",
      "tech.tablesaw.",
      "org.knowm.xchart.",
      "java.");

  private static final int MAX_IMPORTS = 3;
  private static final Duration INDEX_PATIENCE = Duration.ofSeconds(3);
  private static final Duration INDEX_PAUSE = Duration.ofMillis(20);

  /** The name that this diagnostic is about; null if it is about something else. */
  static @Nullable UnknownName of(Diag diag, String english, String source) {
    Matcher symbol = SYMBOL.matcher(english);
    if (!diag.getCode().startsWith("compiler.err.cant.resolve") || !symbol.find()) {
      return null;
    }
    int start = (int) Math.max(0, diag.getStartPosition());
    int end = (int) Math.min(source.length(), Math.max(start, diag.getEndPosition()));
    String expression = source.substring(Math.min(start, source.length()), end);
    int dot = expression.lastIndexOf('.');
    String owner = symbol.group(1).equals("class") || dot < 0 ? "" : expression.substring(0, dot);
    return new UnknownName(symbol.group(1), symbol.group(2), owner);
  }

  /** Known names that are like it: of the same owner, or of the session. */
  List<String> near(JShell shell) {
    if (!owner.isEmpty()) {
      return NearNames.of(name, members(shell));
    }
    List<String> known = new ArrayList<>();
    shell.snippets().filter(snippet -> shell.status(snippet).isActive()).forEach(snippet -> {
      if (snippet instanceof VarSnippet variable && kind.equals("variable")) {
        known.add(variable.name());
      } else if (snippet instanceof MethodSnippet method && kind.equals("method")) {
        known.add(method.name());
      } else if (snippet instanceof TypeDeclSnippet type && !kind.equals("method")) {
        known.add(type.name());
      }
    });
    if (!kind.equals("method")) {
      known.addAll(suggested(shell, name.substring(0, 1)));
    }
    return NearNames.of(name, known);
  }

  private List<String> members(JShell shell) {
    List<String> members = suggested(shell, owner + ".");
    // A field's name for a method: what was forgotten are the brackets.
    return kind.equals("variable") && members.contains(name + "()")
        ? List.of(name + "()")
        : members.stream().map(member -> member.replaceFirst("\\(.*", "")).toList();
  }

  private static List<String> suggested(JShell shell, String code) {
    return shell
        .sourceCodeAnalysis()
        .completionSuggestions(code, code.length(), new int[1])
        .stream()
        .map(Suggestion::continuation)
        .map(text -> text.endsWith("(") ? text + ")" : text)
        .map(text -> code.endsWith(".") ? text : text.replaceFirst("\\(.*", ""))
        .toList();
  }

  /** Imports of public classes of that name, the likeliest first. */
  List<String> imports(JShell shell) {
    if (!owner.isEmpty() || kind.equals("method") || !Character.isUpperCase(name.charAt(0))) {
      return List.of();
    }
    return qualifiedNames(shell.sourceCodeAnalysis()).stream()
        .filter(found -> LIKELY.stream().anyMatch(found::startsWith))
        .sorted(Comparator.comparingInt(UnknownName::rank).thenComparing(Comparator.naturalOrder()))
        .limit(MAX_IMPORTS)
        .map(found -> "import " + found + ";")
        .toList();
  }

  /**
   * In a session's first moments JShell has not made its index yet. It offers no way to wait for that but to ask
   * again; an error that comes a little later with its import is better than one without.
   */
  private List<String> qualifiedNames(SourceCodeAnalysis analysis) {
    ClassIndexing.beginAll();
    long deadline = System.nanoTime() + INDEX_PATIENCE.toNanos();
    QualifiedNames found = analysis.listQualifiedNames(name, name.length());
    while (!found.isUpToDate() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(INDEX_PAUSE.toNanos());
      found = analysis.listQualifiedNames(name, name.length());
    }
    return found.getNames();
  }

  private static int rank(String qualifiedName) {
    int rank = 0;
    while (rank < LIKELY.size() && !qualifiedName.startsWith(LIKELY.get(rank))) {
      rank++;
    }
    return rank;
  }
}
