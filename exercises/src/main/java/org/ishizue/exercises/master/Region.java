package org.ishizue.exercises.master;

import java.util.ArrayList;
import java.util.List;

/**
 * Regions between marker lines in a cell's source, as nbgrader finds them: {@code BEGIN name} and {@code END
 * name} anywhere in a line.
 */
final class Region {
  static final String SOLUTION = "SOLUTION";
  static final String HIDDEN = "HIDDEN TESTS";

  private Region() {}

  /** How many regions a source has; -1 if begin and end do not pair. */
  static int count(String source, String name) {
    int count = 0;
    boolean inside = false;
    for (String line : source.split("\n", -1)) {
      if (line.contains("BEGIN " + name)) {
        if (inside) {
          return -1;
        }
        inside = true;
      } else if (line.contains("END " + name)) {
        if (!inside) {
          return -1;
        }
        inside = false;
        count++;
      }
    }
    return inside ? -1 : count;
  }

  /** The source with other lines in place of each region, at the marker's indentation. */
  static String replace(String source, String name, String replacement) {
    List<String> lines = new ArrayList<>();
    boolean inside = false;
    for (String line : source.split("\n", -1)) {
      if (line.contains("BEGIN " + name)) {
        inside = true;
        String indentation =
            line.substring(0, line.length() - line.stripLeading().length());
        replacement.lines().forEach(each -> lines.add(each.isEmpty() ? each : indentation + each));
      } else if (line.contains("END " + name)) {
        inside = false;
      } else if (!inside) {
        lines.add(line);
      }
    }
    return String.join("\n", lines).stripTrailing();
  }

  /** The source without marker lines, the regions' content kept. */
  static String keep(String source, String name) {
    return String.join(
        "\n",
        source
            .lines()
            .filter(line -> !line.contains("BEGIN " + name) && !line.contains("END " + name))
            .toList());
  }
}
