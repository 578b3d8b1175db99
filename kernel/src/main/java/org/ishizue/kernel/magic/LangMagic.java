package org.ishizue.kernel.magic;

import java.util.Optional;
import org.ishizue.runtime.text.Language;

/** {@code %lang ja}: the language of messages and hints, here and in the learner's VM. */
final class LangMagic implements Magic {
  @Override
  public String name() {
    return "lang";
  }

  @Override
  public Kind kind() {
    return Kind.LINE;
  }

  @Override
  public String syntax() {
    return "ja|en";
  }

  @Override
  public String help(Language language) {
    return Magics.TEXTS.get(language, "lang.help");
  }

  @Override
  public void run(MagicContext context, String arguments, String body) {
    String wanted = arguments.strip();
    Optional<Language> language = Language.parse(wanted);
    if (!wanted.isEmpty() && language.isEmpty()) {
      throw new MagicException(Magics.TEXTS.get("lang.unknown", wanted));
    }
    language.ifPresent(chosen -> {
      String type = Language.class.getName();
      context.runJava(type + ".use(" + type + "." + chosen.name() + ");");
      Language.use(chosen);
    });
    context.print(Magics.TEXTS.get("lang.now") + "\n");
  }
}
