package org.ishizue.kernel.magic;

import java.util.Map;
import org.ishizue.runtime.display.MimeBundle;

/** What a magic can do in the cell it stands in. */
public interface MagicContext {
  /** Shows something under the cell. */
  void display(MimeBundle bundle);

  /** Prints to the cell's standard output. */
  void print(String text);

  /** Runs Java source as part of this cell; what fails there ends the cell. */
  void runJava(String source);

  /** Adds a jar or a folder to the session's class path. */
  void addToClassPath(String path);

  /** The session's variables: name and type, the type as Java source. */
  Map<String, String> variables();
}
