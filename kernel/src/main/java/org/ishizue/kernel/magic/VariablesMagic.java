package org.ishizue.kernel.magic;

import java.util.Map;
import java.util.StringJoiner;
import org.ishizue.runtime.text.Language;

/** {@code %vars}: the session's variables as a table. */
final class VariablesMagic implements Magic {
  private static final String TABLE = "org.ishizue.runtime.declared.VariableTable";

  @Override
  public String name() {
    return "vars";
  }

  @Override
  public Kind kind() {
    return Kind.LINE;
  }

  @Override
  public String syntax() {
    return "";
  }

  @Override
  public String help(Language language) {
    return Magics.TEXTS.get(language, "vars.help");
  }

  /** The values are in the learner's VM, which makes the table. */
  @Override
  public void run(MagicContext context, String arguments, String body) {
    StringJoiner source = new StringJoiner(", ", "display(new " + TABLE + "(", "));");
    for (Map.Entry<String, String> variable : context.variables().entrySet()) {
      if (!variable.getKey().startsWith("$")) {
        source.add(JavaText.quote(variable.getKey()));
        source.add(JavaText.quote(variable.getValue()));
      }
    }
    context.runJava("org.ishizue.runtime.display.Display." + source);
  }
}
