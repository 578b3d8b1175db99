package org.ishizue.workbench.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes: results to {@code out}, progress and problems to {@code err}.
 *
 * @param terminal whether a person watches {@code err}, so that a line there may be written over
 */
public record Console(PrintWriter out, PrintWriter err, boolean terminal) {

  /** The process's own streams. Windows consoles have a code page, everything else reads UTF-8. */
  public static Console ofProcess() {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    Charset charset = windows ? consoleCharset() : StandardCharsets.UTF_8;
    return new Console(
        new PrintWriter(new FileOutputStream(FileDescriptor.out), true, charset),
        new PrintWriter(new FileOutputStream(FileDescriptor.err), true, charset),
        Boolean.getBoolean("ishizue.terminal"));
  }

  public static Console to(OutputStream out, OutputStream err) {
    return new Console(
        new PrintWriter(out, true, StandardCharsets.UTF_8),
        new PrintWriter(err, true, StandardCharsets.UTF_8),
        false);
  }

  private static Charset consoleCharset() {
    // stdout.encoding is set from JDK 19 on, sun.stdout.encoding before it; both only at a console.
    String name = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
    return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
  }
}
