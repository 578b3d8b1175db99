package org.ishizue.kernel.magic;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ishizue.runtime.display.MimeBundle;

/** What a magic can do in the cell it stands in. */
public interface MagicContext {
  /** Shows something under the cell. */
  void display(MimeBundle bundle);

  /** Prints to the cell's standard output. */
  void print(String text);

  /** Runs Java source as part of this cell; what fails there ends the cell. */
  void runJava(String source);

  /** Runs a whole cell as part of this one, magics included; what fails there ends this one. */
  void runCell(String source);

  /**
   * Does something that takes its time, shows in one line what it is at, and can be interrupted.
   *
   * @param <T> what it gives
   */
  <T> T working(Function<Consumer<String>, T> work);

  /**
   * Takes variables, methods and classes of the learner out of the session.
   *
   * @param names which; all if it is empty
   * @return what was taken out
   */
  List<String> reset(List<String> names);

  /** Adds a jar or a folder to the session's class path. */
  void addToClassPath(String path);

  /** The session's variables: name and type, the type as Java source. */
  Map<String, String> variables();
}
