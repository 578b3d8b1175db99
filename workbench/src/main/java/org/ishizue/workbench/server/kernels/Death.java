package org.ishizue.workbench.server.kernels;

import java.io.IOException;
import org.ishizue.jupyter.client.KernelDiedException;
import org.ishizue.runtime.text.Language;
import org.ishizue.workbench.cli.KernelFailure;

/**
 * Why a kernel is dead, kept until somebody asks, who may read another language than whoever was there when it
 * died.
 *
 * @param log the last of what it said itself, in whatever language it did
 */
record Death(Exception why, String log) {
  /** A page shows the end of what a kernel said before it died. */
  private static final int LOG_CHARACTERS = 4_000;

  static Death of(KernelDiedException death) {
    return new Death(death, lastOf(death.log().strip()));
  }

  static Death of(IOException notStarted) {
    return new Death(notStarted, "");
  }

  String words(Language language) {
    String sentence = KernelFailure.words(language, why);
    return log.isEmpty() ? sentence : sentence + "\n" + log;
  }

  /** The last of a long text, from the beginning of a line where there is one. */
  private static String lastOf(String text) {
    if (text.length() <= LOG_CHARACTERS) {
      return text;
    }
    String last = text.substring(text.length() - LOG_CHARACTERS);
    return last.substring(last.indexOf('\n') + 1);
  }
}
