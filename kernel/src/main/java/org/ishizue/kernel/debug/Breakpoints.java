package org.ishizue.kernel.debug;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which lines of which cells are to stop: what the front end asked for, whether that code ran already or not. */
final class Breakpoints {
  private final Map<String, List<Integer>> linesByPath = new TreeMap<>();

  synchronized void set(String path, List<Integer> lines) {
    if (lines.isEmpty()) {
      linesByPath.remove(path);
    } else {
      linesByPath.put(path, lines.stream().distinct().sorted().toList());
    }
  }

  /** A copy: path of a cell to its 1-based lines. */
  synchronized Map<String, List<Integer>> all() {
    return Map.copyOf(linesByPath);
  }

  synchronized boolean isEmpty() {
    return linesByPath.isEmpty();
  }

  synchronized void clear() {
    linesByPath.clear();
  }
}
