package org.ishizue.exercises.master;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.ishizue.jupyter.notebook.Cell;

/**
 * nbgrader's checksum of a cell ({@code nbgrader/utils.py}, compute_checksum): MD5 over source, type, flags in
 * Python's words, grade_id and points. It detects accidents and proves nothing.
 */
final class Checksum {
  private Checksum() {}

  static String of(Cell cell, GradeCell graded) {
    MessageDigest md5;
    try {
      md5 = MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has MD5", e);
    }
    String points = graded.grade() ? String.valueOf(graded.points()) : "";
    String parts = cell.source()
        + cell.json().get("cell_type").getAsString()
        + python(graded.grade())
        + python(graded.solution())
        + python(isLocked(graded))
        + graded.gradeId()
        + points;
    return HexFormat.of().formatHex(md5.digest(parts.getBytes(StandardCharsets.UTF_8)));
  }

  /** As nbgrader sees it: a solution never is, a cell that only grades always. */
  private static boolean isLocked(GradeCell graded) {
    return !graded.solution() && (graded.grade() || graded.locked());
  }

  private static String python(boolean flag) {
    return flag ? "True" : "False";
  }
}
