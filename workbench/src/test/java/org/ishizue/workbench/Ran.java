package org.ishizue.workbench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.ishizue.runtime.text.Language;
import org.ishizue.workbench.cli.Console;
import org.ishizue.workbench.cli.Home;

/** What one command of the program left: for tests. */
record Ran(int exit, String out, String err) {

  static Ran command(String... arguments) {
    return at(new Home(Path.of("/ishizue")), arguments);
  }

  static Ran at(Home home, String... arguments) {
    Language before = Language.current();
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    try {
      int exit = new Main(home, Console.to(out, err)).run(arguments);
      return new Ran(
          exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      Language.use(before);
    }
  }
}
