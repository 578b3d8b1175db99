package org.ishizue.kernel.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;

/**
 * A compiler that serves one session after another, each with a VM of its own: making a JShell and warming it up
 * takes longer than most sessions. Between two sessions everything is forgotten that the one before has
 * declared: snippets, imports, compiled classes. Where that does not succeed to the last name, or the session's VM
 * has ended before the session (JShell then closes itself), the compiler is of no use any more.
 *
 * <p>javac itself keeps the classes that it has seen by their full names. Those of sessions are called {@link
 * #mayName REPL.$JShell$…}; who serves people that must not see each other's work gives sources that could name
 * them a compiler of their own.
 */
public final class SharedCompiler implements AutoCloseable {
  private final JavaShell java;
  private final Set<Snippet> base;
  private final Set<Object> classes;

  private SharedCompiler(JavaShell java) {
    this.java = java;
    this.base = new HashSet<>(active());
    this.classes = java.classes.names();
  }

  /** Makes one; takes a second or so in a fresh JVM. */
  public static SharedCompiler start(List<Path> classPath, List<String> imports) {
    return new SharedCompiler(JavaShell.start(null, classPath, imports));
  }

  /** Whether a source could name what JShell has made of another session's: to be on the safe side. */
  public static boolean mayName(String source) {
    return source.contains("REPL") || source.contains("JShell") || source.contains("\\u");
  }

  /** Serves a session from now on. The session before must have been {@link #forget forgotten}. */
  public void serve(Evaluator session) {
    session.servedBy(java);
  }

  /**
   * Forgets the session that was served.
   *
   * @return whether this compiler is as it was at first; if not, it is to be closed
   */
  public boolean forget() {
    java.lock.lock();
    try {
      java.control.serve(null);
      List<Snippet> active = new ArrayList<>(active());
      Collections.reverse(active); // what leans on others goes before them
      for (Snippet snippet : active) {
        if (!base.contains(snippet) && java.shell.status(snippet).isActive()) {
          java.shell.drop(snippet);
        }
      }
      java.classes.keepOnly(classes);
      return java.classes.areKnown()
          && java.classes.names().equals(classes)
          && base.equals(new HashSet<>(active()))
          && base.stream().allMatch(snippet -> java.shell.status(snippet) == Status.VALID);
    } catch (IllegalStateException closed) {
      return false;
    } finally {
      java.lock.unlock();
    }
  }

  private List<Snippet> active() {
    return java.shell
        .snippets()
        .filter(snippet -> java.shell.status(snippet).isActive())
        .toList();
  }

  @Override
  public void close() {
    java.control.serve(null); // its VM is the session's to end
    java.close();
  }
}
