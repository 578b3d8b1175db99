package org.ishizue.grading.release;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.ishizue.runtime.text.Texts;

/** The secret from which the learners' own data and fresh arguments are drawn: 32 bytes as hex digits in a file that only its owner reads. */
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
      make(course, file);
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

  /** Whole or not at all, and never in another's place: several graders may begin at once. */
  private static void make(Path course, Path file) throws IOException {
    Files.createDirectories(course);
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    // Only its owner may read a temporary file.
    Path beside = Files.createTempFile(course, "." + FILE, ".tmp");
    try {
      Files.writeString(beside, HexFormat.of().formatHex(secret) + "\n");
      Files.createLink(file, beside);
    } catch (FileAlreadyExistsException another) {
      System.getLogger(CourseSecret.class.getName())
          .log(System.Logger.Level.DEBUG, "Another has made the secret", another);
    } catch (UnsupportedOperationException | FileSystemException noLinks) {
      Files.move(beside, file);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
