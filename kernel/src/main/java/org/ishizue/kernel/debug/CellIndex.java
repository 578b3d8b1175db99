package org.ishizue.kernel.debug;

import com.sun.jdi.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;
import org.ishizue.kernel.evaluate.Evaluator;
import org.ishizue.kernel.evaluate.SnippetPlaces.Origin;
import org.jspecify.annotations.Nullable;

/** Finds the lines of cells among JShell's snippets. Called with the lock on JShell held. */
final class CellIndex {
  private static final Set<Snippet.Kind> WITHOUT_CLASS =
      Set.of(Snippet.Kind.IMPORT, Snippet.Kind.ERRONEOUS);

  private final Evaluator evaluator;
  private final CellSources sources;
  private final Map<String, Origin> running = new ConcurrentHashMap<>();

  CellIndex(Evaluator evaluator, CellSources sources) {
    this.evaluator = evaluator;
    this.sources = sources;
  }

  /** Forgets what was told of the cells before: JShell has finished with their snippets. */
  void cellBegins() {
    running.clear();
  }

  /** Tells where a snippet stands that runs before the evaluator has noted its place. */
  void runs(String className, Origin origin) {
    running.put(className, origin);
  }

  /** The lines of the snippet for which JShell made a class; null if it is of no cell. */
  @Nullable
  CellLines ofClass(JShell shell, String className) {
    CellLines found = null;
    for (Snippet snippet : snippets(shell)) {
      SnippetWrapper wrapper = shell.sourceCodeAnalysis().wrapper(snippet);
      if (className.equals(wrapper.fullClassName())) {
        Origin origin = running.getOrDefault(className, evaluator.originOf(snippet));
        if (origin != null) {
          found = new CellLines(wrapper, origin); // the last: an edit may have kept the class
        }
      }
    }
    return found;
  }

  /**
   * Where breakpoints are to be set in what is loaded.
   *
   * @param wanted path of a cell to its lines
   */
  List<Location> locations(JShell shell, DebuggedVm vm, Map<String, List<Integer>> wanted) {
    List<Location> locations = new ArrayList<>();
    if (wanted.isEmpty()) {
      return locations;
    }
    for (Snippet snippet : snippets(shell)) {
      SnippetWrapper wrapper = shell.sourceCodeAnalysis().wrapper(snippet);
      Origin origin = running.getOrDefault(wrapper.fullClassName(), evaluator.originOf(snippet));
      if (origin == null || !shell.status(snippet).isActive()) {
        continue;
      }
      String path = sources.pathOf(origin.cell());
      CellLines lines = new CellLines(wrapper, origin);
      for (int line : path == null ? List.<Integer>of() : wanted.getOrDefault(path, List.of())) {
        locations.addAll(lines.at(vm, line));
      }
    }
    return locations;
  }

  private static List<Snippet> snippets(JShell shell) {
    return shell
        .snippets()
        .filter(snippet -> !WITHOUT_CLASS.contains(snippet.kind()))
        .toList();
  }
}
