package org.ishizue.workbench.server.kernels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * How much memory programs can still be given, as Linux says it.
 *
 * @see <a href="https://docs.kernel.org/filesystems/proc.html#meminfo">/proc/meminfo</a>
 */
final class FreeMemory {
  private static final Path MEMINFO = Path.of("/proc/meminfo");

  private FreeMemory() {}

  /** Bytes of memory and swap space; empty where the system does not say. */
  static OptionalLong bytes() {
    try {
      return Files.isReadable(MEMINFO) ? parse(Files.readAllLines(MEMINFO)) : OptionalLong.empty();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  static OptionalLong parse(List<String> lines) {
    OptionalLong available = kibibytes(lines, "MemAvailable:");
    return available.isEmpty()
        ? available
        : OptionalLong.of((available.getAsLong() + kibibytes(lines, "SwapFree:").orElse(0)) << 10);
  }

  private static OptionalLong kibibytes(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.replaceAll("\\D", ""))
        .filter(digits -> !digits.isEmpty() && digits.length() < 16)
        .mapToLong(Long::parseLong)
        .findFirst();
  }
}
