package org.ishizue.kernel.magic;

import java.util.List;
import java.util.StringJoiner;
import org.ishizue.runtime.text.Language;

/** {@code %reset}: forgets what the learner has declared; imports and the class path stay. */
final class ResetMagic implements Magic {
  @Override
  public String name() {
    return "reset";
  }

  @Override
  public Kind kind() {
    return Kind.LINE;
  }

  @Override
  public String syntax() {
    return Magics.TEXTS.get("reset.syntax");
  }

  @Override
  public String help(Language language) {
    return Magics.TEXTS.get(language, "reset.help");
  }

  @Override
  public void run(MagicContext context, String arguments, String body) {
    List<String> names = MagicArguments.of(this, arguments).plain();
    StringJoiner forget = new StringJoiner(
        ", ", "org.ishizue.runtime.declared.Declared.forget(java.util.Set.of(", "));");
    List<String> dropped = context.reset(names).stream().distinct().toList();
    List<String> unknown =
        names.stream().filter(name -> !dropped.contains(name)).toList();
    dropped.forEach(name -> forget.add(JavaText.quote(name)));
    context.runJava(forget.toString());
    if (!unknown.isEmpty()) {
      throw new MagicException(Magics.TEXTS.get("reset.unknown", String.join(", ", unknown)));
    }
    context.print(
        Magics.TEXTS.get("reset.done", dropped.size(), String.join(", ", dropped)) + "\n");
  }
}
