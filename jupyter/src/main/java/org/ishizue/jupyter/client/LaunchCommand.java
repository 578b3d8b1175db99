package org.ishizue.jupyter.client;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.ishizue.jupyter.kernelspec.KernelSpec;
import org.jspecify.annotations.Nullable;

/** From a kernelspec to a command line and an environment, filled in as jupyter_client does. */
final class LaunchCommand {
  private LaunchCommand() {}

  static List<String> argv(KernelSpec spec, Path connectionFile) {
    Map<String, String> values = Map.of(
        "connection_file", connectionFile.toAbsolutePath().toString(),
        "resource_dir", spec.folder().toAbsolutePath().toString());
    List<String> argv = new ArrayList<>();
    for (String word : spec.argv()) {
      argv.add(fill(word, "{", "}", values::get));
    }
    if (argv.get(0).equals("python") || argv.get(0).equals("python3")) {
      argv.set(0, pythonBeside(spec, argv.get(0)));
    }
    return argv;
  }

  /** The variables to add; {@code ${NAME}} in a value stands for one of the present environment. */
  static Map<String, String> environment(KernelSpec spec, Map<String, String> present) {
    Map<String, String> added = new LinkedHashMap<>();
    spec.env().forEach((name, value) -> added.put(name, fill(value, "${", "}", present::get)));
    return added;
  }

  /** Replaces what stands between the two marks; names without a value stay as they are. */
  private static String fill(
      String text, String open, String close, UnaryOperator<@Nullable String> values) {
    StringBuilder filled = new StringBuilder(text.length() + 64);
    int done = 0;
    int start = text.indexOf(open);
    while (start >= 0) {
      int end = text.indexOf(close, start);
      if (end < 0) {
        break;
      }
      String value = values.apply(text.substring(start + open.length(), end));
      if (value != null) {
        filled.append(text, done, start).append(value);
        done = end + close.length();
      }
      start = text.indexOf(open, value == null ? start + open.length() : done);
    }
    return filled.append(text, done, text.length()).toString();
  }

  /** "python" in PREFIX/share/jupyter/kernels/NAME means PREFIX/bin/python, whatever the PATH says. */
  private static String pythonBeside(KernelSpec spec, String word) {
    Path prefix = spec.folder().toAbsolutePath();
    for (int i = 0; i < 4; i++) {
      prefix = prefix.getParent();
      if (prefix == null) {
        return word;
      }
    }
    for (String place : List.of("bin/python", "Scripts/python.exe", "python.exe")) {
      Path python = prefix.resolve(place);
      if (Files.isExecutable(python)) {
        return python.toString();
      }
    }
    return word;
  }
}
