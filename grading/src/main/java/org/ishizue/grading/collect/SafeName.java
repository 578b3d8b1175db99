package org.ishizue.grading.collect;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names from outside as names of files: nothing that leads elsewhere or means something to a file system. */
public final class SafeName {
  private static final Pattern SAFE =
      Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N} ._@+-]{0,99}");
  private static final Pattern WINDOWS_DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

  private SafeName() {}

  /** The name in Unicode's form C; empty if it cannot be used. */
  public static Optional<String> of(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    boolean safe = SAFE.matcher(composed).matches()
        && !composed.endsWith(".")
        && !composed.endsWith(" ")
        && !WINDOWS_DEVICE.matcher(composed).matches();
    return safe ? Optional.of(composed) : Optional.empty();
  }

  /** The parts of an archive entry's path; empty if any of them cannot be used. */
  static Optional<List<String>> path(String path) {
    String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    List<Optional<String>> parts =
        List.of(trimmed.split("/", -1)).stream().map(SafeName::of).toList();
    return parts.stream().allMatch(Optional::isPresent)
        ? Optional.of(parts.stream().map(Optional::orElseThrow).toList())
        : Optional.empty();
  }
}
