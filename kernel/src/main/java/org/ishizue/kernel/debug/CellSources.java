package org.ishizue.kernel.debug;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The names under which debugger and front end speak of cells: a path made of the hash of a cell's source. */
final class CellSources {
  static final String HASH_METHOD = "Murmur2";
  static final int HASH_SEED = 0x1A2B3C4D;
  static final String SUFFIX = ".java";

  private final String prefix = Path.of(
          String.valueOf(System.getProperty("java.io.tmpdir")),
          "ishizue_" + ProcessHandle.current().pid())
      + java.io.File.separator;
  private final Map<Integer, String> codeByCount = new ConcurrentHashMap<>();
  private final Map<String, String> codeByPath = new ConcurrentHashMap<>();

  /** What comes before the hash. No such folder exists: it is a name only. */
  String prefix() {
    return prefix;
  }

  String pathOf(String code) {
    return prefix + Murmur2.of(code, HASH_SEED) + SUFFIX;
  }

  /** Remembers the source of a cell that begins to run. */
  void ran(int executionCount, String code) {
    codeByCount.put(executionCount, code);
  }

  /** Remembers a source that the front end tells of; returns its path. */
  String dumped(String code) {
    String path = pathOf(code);
    codeByPath.put(path, code);
    return path;
  }

  /** The path of the cell that ran under a number; null for a number that none had. */
  @Nullable
  String pathOf(int executionCount) {
    String code = codeByCount.get(executionCount);
    return code == null ? null : pathOf(code);
  }

  /** The source behind a path; null if nobody told of it. */
  @Nullable
  String codeAt(String path) {
    String code = codeByPath.get(path);
    return code != null
        ? code
        : List.copyOf(codeByCount.values()).stream()
            .filter(each -> pathOf(each).equals(path))
            .findFirst()
            .orElse(null);
  }
}
