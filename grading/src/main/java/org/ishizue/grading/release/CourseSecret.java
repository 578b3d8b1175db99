package org.ishizue.grading.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.ishizue.runtime.text.Texts;

/** The secret from which the learners' own data are drawn: 32 bytes as hex digits in a file that only its owner reads. */
public final class CourseSecret {
  /** Its name in a course's folder. Never hand it out, never lose it: marks are recomputed from it. */
  public static final String FILE = "course-secret";

  private static final Texts TEXTS = Texts.beside(CourseSecret.class);

  private CourseSecret() {}

  /**
   * The secret of a course; made at its first use.
   *
   * @throws org.ishizue.runtime.text.ProblemException GRADE-003 if the file holds no secret
   */
  public static byte[] of(Path course) throws IOException {
    Path file = course.resolve(FILE);
    if (!Files.exists(file)) {
      Files.createDirectories(course);
      byte[] secret = new byte[32];
      new SecureRandom().nextBytes(secret);
      if (course.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      } else {
        Files.createFile(file);
      }
      Files.writeString(
          file, HexFormat.of().formatHex(secret) + "\n", StandardOpenOption.TRUNCATE_EXISTING);
    }
    try {
      byte[] secret = HexFormat.of().parseHex(Files.readString(file).strip());
      if (secret.length >= 16) {
        return secret;
      }
    } catch (IllegalArgumentException notHex) {
      throw TEXTS.problem(notHex, "GRADE-003", file);
    }
    throw TEXTS.problem("GRADE-003", file);
  }
}
