package org.ishizue.grading.collect;

import java.util.Locale;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;

/** Why something was not taken. */
public enum Reason {
  /** A symbolic link: it could lead to any file of this machine. */
  LINK,
  /** Neither a file nor a folder: a pipe, a device, a socket. */
  SPECIAL_FILE,
  /** A name that leads out of its folder, or that some file system cannot hold. */
  NAME,
  /** Two entries whose names differ in case only, so that one would overwrite the other. */
  SAME_NAME,
  TOO_MANY,
  TOO_LARGE,
  BAD_ARCHIVE,
  /** Not JSON, or not a notebook. */
  NOT_A_NOTEBOOK,
  /** A folder or an archive without a notebook. */
  NO_NOTEBOOK,
  UNKNOWN_LEARNER,
  UNKNOWN_EXERCISE,
  UNREADABLE;

  private static final Texts TEXTS = Texts.beside(Reason.class);

  /** In results for programs: {@code too-large}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** For a person. */
  public String text(Language language, String detail) {
    return TEXTS.get(language, "reason." + word(), detail);
  }
}
