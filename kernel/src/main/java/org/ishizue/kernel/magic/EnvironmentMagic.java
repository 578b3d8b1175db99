package org.ishizue.kernel.magic;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.NearNames;

/** {@code %env} and {@code %env NAME}: the environment variables that the learner's code sees. */
final class EnvironmentMagic implements Magic {
  /** What is not for a screen that a class looks at. */
  private static final Pattern SECRET =
      Pattern.compile("TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|_KEY$|^KEY$");

  @Override
  public String name() {
    return "env";
  }

  @Override
  public Kind kind() {
    return Kind.LINE;
  }

  @Override
  public String syntax() {
    return Magics.TEXTS.get("env.syntax");
  }

  @Override
  public String help(Language language) {
    return Magics.TEXTS.get(language, "env.help");
  }

  @Override
  public void run(MagicContext context, String arguments, String body) {
    Map<String, String> all = new TreeMap<>(System.getenv());
    List<String> names = MagicArguments.of(this, arguments).plain();
    StringBuilder text = new StringBuilder();
    for (String name : names.isEmpty() ? all.keySet() : names) {
      if (name.contains("=")) {
        throw new MagicException(Magics.TEXTS.get("env.set", name));
      }
      String value = all.get(name);
      if (value == null) {
        String near = String.join(", ", NearNames.of(name, all.keySet()));
        throw new MagicException(
            near.isEmpty()
                ? Magics.TEXTS.get("env.unknown", name)
                : Magics.TEXTS.get("env.near", name, near));
      }
      text.append(name).append('=');
      text.append(SECRET.matcher(name).find() ? "****" : value).append('\n');
    }
    context.print(text.toString());
  }
}
