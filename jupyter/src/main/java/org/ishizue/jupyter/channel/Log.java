package org.ishizue.jupyter.channel;

/** The log of the channels. The logger is fetched at the first line: most kernels never write one. */
final class Log {
  private Log() {}

  static void warning(String line) {
    logger().log(System.Logger.Level.WARNING, line);
  }

  static void warning(String line, Throwable cause) {
    logger().log(System.Logger.Level.WARNING, line, cause);
  }

  private static System.Logger logger() {
    return System.getLogger("org.ishizue.jupyter.channel");
  }
}
