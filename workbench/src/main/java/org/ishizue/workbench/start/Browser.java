package org.ishizue.workbench.start;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Opens an address in the user's browser, by the program that each system has for it. */
final class Browser {
  private Browser() {}

  /** Returns whether a program for it could be started. */
  static boolean open(String address) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    List<String> command;
    if (system.startsWith("windows")) {
      command = List.of("rundll32", "url.dll,FileProtocolHandler", address);
    } else if (system.startsWith("mac")) {
      command = List.of("open", address);
    } else if (System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null) {
      return false;
    } else {
      command = List.of("xdg-open", address);
    }
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
