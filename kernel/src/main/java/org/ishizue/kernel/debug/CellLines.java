package org.ishizue.kernel.debug;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;
import org.ishizue.kernel.evaluate.SnippetPlaces.Origin;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one compiled snippet: from the lines of the class that JShell wraps around it to the lines of the cell that
 * the learner sees, and back.
 */
final class CellLines {
  /** JShell's class around a snippet; what follows a further {@code $} is declared inside it. */
  private static final Pattern OUTER = Pattern.compile("^REPL\\.\\$JShell\\$\\w+");

  private final SnippetWrapper wrapper;
  private final Origin origin;
  private final int[] lineStarts;

  CellLines(SnippetWrapper wrapper, Origin origin) {
    this.wrapper = wrapper;
    this.origin = origin;
    List<Integer> starts = new ArrayList<>(List.of(0));
    String wrapped = wrapper.wrapped();
    for (int i = wrapped.indexOf('\n'); i >= 0; i = wrapped.indexOf('\n', i + 1)) {
      starts.add(i + 1);
    }
    this.lineStarts = starts.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The name of the class that JShell made for the snippet in which a class stands; null for any other class. */
  static @Nullable String outerClass(String className) {
    Matcher matcher = OUTER.matcher(className);
    return matcher.find() ? matcher.group() : null;
  }

  String className() {
    return wrapper.fullClassName();
  }

  /** The number of the cell. */
  int cell() {
    return origin.cell();
  }

  /** The 1-based line of the cell. What JShell added itself counts to the line before it. */
  int lineOf(Location location) {
    int position = ownPosition(location.lineNumber());
    return origin.firstLine()
        + lineAt(
            position >= 0
                ? position
                : wrapper.wrappedToSourcePosition(start(location.lineNumber())));
  }

  /** The lines of a method, as the VM counts them, that stand for the same line of the cell as a location. */
  Set<Integer> sameLine(Location location) {
    Set<Integer> same = new HashSet<>();
    try {
      for (Location each : location.method().allLineLocations()) {
        if (lineOf(each) == lineOf(location)) {
          same.add(each.lineNumber());
        }
      }
    } catch (AbsentInformationException e) {
      same.add(location.lineNumber());
    }
    return same;
  }

  /**
   * Where execution passes a line of the cell, or the next line that has code: once in each method that has code there.
   *
   * @param line 1-based line of the cell
   * @return empty if the snippet has no code on that line or below
   */
  List<Location> at(DebuggedVm vm, int line) {
    List<Location> candidates = locations(vm).stream()
        .filter(location -> ownPosition(location.lineNumber()) >= 0)
        .filter(location -> lineOf(location) >= line)
        .sorted(Comparator.comparingInt(this::lineOf).thenComparingLong(Location::codeIndex))
        .toList();
    if (line < origin.firstLine() || line > lastLine() || candidates.isEmpty()) {
      return List.of();
    }
    int found = lineOf(candidates.get(0));
    List<Location> first = new ArrayList<>();
    List<Method> seen = new ArrayList<>();
    for (Location location : candidates) {
      if (lineOf(location) == found && !seen.contains(location.method())) {
        seen.add(location.method());
        first.add(location);
      }
    }
    return first;
  }

  /** Where the snippet's own statement begins; null if it only declares something. */
  @Nullable
  Location entry(DebuggedVm vm) {
    return locations(vm).stream()
        .filter(location -> isStatement(location.method()))
        .filter(location -> ownPosition(location.lineNumber()) >= 0)
        .min(Comparator.comparingInt(this::lineOf).thenComparingLong(Location::codeIndex))
        .orElse(null);
  }

  /** Whether a method is JShell's around a statement or an expression. */
  static boolean isStatement(Method method) {
    return method.name().startsWith("do_it$");
  }

  private int lastLine() {
    return origin.firstLine()
        + (int) origin.source().chars().filter(c -> c == '\n').count();
  }

  private List<Location> locations(DebuggedVm vm) {
    List<Location> locations = new ArrayList<>();
    vm.typesOf(className()).forEach(type -> add(type, locations));
    return locations;
  }

  private static void add(ReferenceType type, List<Location> locations) {
    if (!type.isPrepared()) {
      return;
    }
    try {
      locations.addAll(type.allLineLocations());
    } catch (AbsentInformationException e) {
      System.getLogger(CellLines.class.getName())
          .log(System.Logger.Level.DEBUG, "No lines in " + type.name(), e);
    }
  }

  /**
   * Where in the snippet the first character is that a line of the wrapped class has from it; negative for a line that is
   * all JShell's own. A line of its own that ends in {@code =} begins the statement that goes on below it.
   */
  private int ownPosition(int wrappedLine) {
    String wrapped = wrapper.wrapped();
    int from = start(wrappedLine);
    int end = wrapped.indexOf('\n', from);
    String line = wrapped.substring(from, end < 0 ? wrapped.length() : end);
    for (int i = from; i < from + line.length(); i++) {
      if (!Character.isWhitespace(wrapped.charAt(i))) {
        int position = wrapper.wrappedToSourcePosition(i);
        if (wrapper.sourceToWrappedPosition(position) == i) {
          return position;
        }
      }
    }
    return line.stripTrailing().endsWith("=") ? ownPosition(wrappedLine + 1) : -1;
  }

  private int start(int wrappedLine) {
    return lineStarts[Math.min(Math.max(1, wrappedLine), lineStarts.length) - 1];
  }

  private int lineAt(int position) {
    String source = origin.source();
    return (int) source
        .substring(0, Math.max(0, Math.min(position, source.length())))
        .chars()
        .filter(c -> c == '\n')
        .count();
  }
}
