package org.ishizue.kernel.magic;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.ishizue.runtime.text.Language;

/** {@code %%time} and {@code %time code}: runs the cell or the line and says how long it took, compiling included. */
final class TimeMagic implements Magic {
  private final Kind kind;

  TimeMagic(Kind kind) {
    this.kind = kind;
  }

  @Override
  public String name() {
    return "time";
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public String syntax() {
    return kind == Kind.LINE ? Magics.TEXTS.get("time.syntax") : "";
  }

  @Override
  public String help(Language language) {
    return Magics.TEXTS.get(language, "time.help");
  }

  @Override
  public void run(MagicContext context, String arguments, String body) {
    long start = System.nanoTime();
    try {
      context.runCell(kind == Kind.LINE ? arguments : body);
    } finally {
      double millis = (System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1);
      context.print(
          Magics.TEXTS.get("time.took", String.format(Locale.ROOT, "%.1f", millis)) + "\n");
    }
  }
}
