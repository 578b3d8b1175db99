package org.ishizue.kernel.magic;

import java.util.List;
import org.ishizue.runtime.text.Language;

/** {@code %help}: what magics there are. */
final class HelpMagic implements Magic {
  private final List<Magic> all;

  HelpMagic(List<Magic> all) {
    this.all = all;
  }

  @Override
  public String name() {
    return "help";
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
    return Magics.TEXTS.get(language, "help.help");
  }

  @Override
  public void run(MagicContext context, String arguments, String body) {
    StringBuilder text = new StringBuilder();
    for (Magic magic : all) {
      text.append(magic.kind().prefix()).append(magic.name()).append(' ').append(magic.syntax());
      text.append("\n    ").append(magic.help(Language.current())).append('\n');
    }
    context.print(text.toString());
  }
}
