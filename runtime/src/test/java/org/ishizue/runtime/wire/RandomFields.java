package org.ishizue.runtime.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.ishizue.runtime.display.ErrorText;
import org.ishizue.runtime.display.MimeBundle;
import org.jspecify.annotations.Nullable;

/** Makes commands and reports of every kind from a seed, with the texts that are hard to carry. */
final class RandomFields {
  private static final List<String> TEXTS =
      List.of("", "a", "降雨量 mm", "\0", "😀", "line\nline\r\n", "\"quoted\"", "x".repeat(70_000));

  private final Random random;

  RandomFields(long seed) {
    this.random = new Random(seed);
  }

  Command command(int kind) {
    return switch (kind) {
      case 0 -> new Command.Load(number(), list(this::classFile));
      case 1 -> new Command.Redefine(number(), list(this::classFile));
      case 2 -> new Command.AddToClassPath(number(), text());
      case 3 -> new Command.Invoke(number(), number(), text(), text(), flag());
      case 4 -> new Command.ReadField(number(), text(), text(), number());
      case 5 -> new Command.Interrupt(number(), flag());
      case 6 -> new Command.Input(number(), oneOf(Command.InputKind.values()), text());
      case 7 -> new Command.Comm(number(), oneOf(CommKind.values()), text(), text(), text());
      case 8 -> new Command.Explained(number(), error());
      case 9 ->
        new Command.Evaluated(number(), number(), flag() ? error() : null, list(this::text));
      default -> throw new IllegalArgumentException("No such kind: " + kind);
    };
  }

  Report report(int kind) {
    return switch (kind) {
      case 0 -> new Report.Hello(random.nextLong(), text());
      case 1 -> new Report.Done(number(), list(this::text));
      case 2 -> new Report.Refused(number(), text());
      case 3 -> new Report.Returned(number(), flag() ? bundle() : null);
      case 4 -> new Report.Threw(number(), thrown(0));
      case 5 -> new Report.Text(number(), optionalText());
      case 6 -> new Report.Printed(number(), flag(), text());
      case 7 -> new Report.Displayed(number(), bundle(), optionalText(), flag());
      case 8 -> new Report.Cleared(number(), flag());
      case 9 -> new Report.InputWanted(number(), number(), text(), flag());
      case 10 -> new Report.Comm(number(), oneOf(CommKind.values()), text(), text(), text());
      case 11 -> new Report.Began(number());
      case 12 -> new Report.Ended(number());
      case 13 -> new Report.Explain(number(), thrown(0));
      case 14 -> new Report.Failed(number(), error());
      case 15 -> new Report.Evaluate(number(), number(), text());
      default -> throw new IllegalArgumentException("No such kind: " + kind);
    };
  }

  private ErrorText error() {
    return new ErrorText(text(), text(), list(this::text));
  }

  byte[] bytes(int max) {
    byte[] bytes = new byte[random.nextInt(max)];
    random.nextBytes(bytes);
    return bytes;
  }

  int number(int bound) {
    return random.nextInt(bound);
  }

  private int number() {
    return random.nextInt();
  }

  private boolean flag() {
    return random.nextBoolean();
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private @Nullable String optionalText() {
    return flag() ? text() : null;
  }

  private <E> E oneOf(E[] values) {
    return values[random.nextInt(values.length)];
  }

  private <E> List<E> list(Supplier<E> element) {
    List<E> list = new ArrayList<>();
    for (int left = random.nextInt(4); left > 0; left--) {
      list.add(element.get());
    }
    return list;
  }

  private Command.ClassFile classFile() {
    return new Command.ClassFile(text(), bytes(500));
  }

  private MimeBundle bundle() {
    return new MimeBundle(texts(), texts());
  }

  private Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int left = random.nextInt(4); left > 0; left--) {
      texts.put(text(), text());
    }
    return texts;
  }

  private Report.Thrown thrown(int depth) {
    return new Report.Thrown(
        oneOf(Report.Kind.values()),
        text(),
        optionalText(),
        number(),
        list(this::frame),
        depth < 3 && flag() ? thrown(depth + 1) : null);
  }

  private StackTraceElement frame() {
    return new StackTraceElement(
        null, optionalText(), null, text(), text(), optionalText(), number());
  }
}
