package org.ishizue.workbench.cli;

import java.util.OptionalInt;
import org.ishizue.jupyter.client.KernelDiedException;
import org.ishizue.jupyter.client.KernelTimeoutException;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;

/** Why there is no kernel, in the user's language; the exceptions' own messages are for logs. */
public final class KernelFailure {
  private static final Texts TEXTS = Texts.beside(KernelFailure.class);
  private static final int SIGNAL = 128;

  private KernelFailure() {}

  /** Whole sentences. What the operating system said is quoted in them as it came. */
  public static String words(Language language, Exception failure) {
    if (failure instanceof KernelDiedException death) {
      return ended(language, death.exitCode());
    }
    if (failure instanceof KernelTimeoutException late) {
      return TEXTS.get(language, "kernel-failure.late", late.limit().toSeconds());
    }
    String message = failure.getMessage();
    return TEXTS.get(
        language, "kernel-failure.system", message == null ? failure.toString() : message);
  }

  private static String ended(Language language, OptionalInt exitCode) {
    if (exitCode.isEmpty()) {
      return TEXTS.get(language, "kernel-failure.gone");
    }
    int code = exitCode.getAsInt();
    return switch (code) {
      case SIGNAL + 6, SIGNAL + 11 -> TEXTS.get(language, "kernel-failure.crashed", code);
      case SIGNAL + 9, SIGNAL + 15 -> TEXTS.get(language, "kernel-failure.signal", code - SIGNAL);
      default -> TEXTS.get(language, "kernel-failure.exit", code);
    };
  }
}
