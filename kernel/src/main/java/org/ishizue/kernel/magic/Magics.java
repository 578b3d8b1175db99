package org.ishizue.kernel.magic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ishizue.runtime.text.Texts;

/** All magics, in the order of {@code %help}. */
public final class Magics {
  static final Texts TEXTS = Texts.beside(Magics.class);

  private final List<Magic> magics = new ArrayList<>();

  public Magics() {
    magics.add(new HelpMagic(magics));
    magics.add(new ClassPathMagic("jars"));
    magics.add(new ClassPathMagic("classpath"));
    magics.add(new TimeMagic());
  }

  public List<Magic> all() {
    return List.copyOf(magics);
  }

  /**
   * Finds a magic.
   *
   * @throws MagicException naming near ones if there is none
   */
  public Magic find(Magic.Kind kind, String name) {
    Optional<Magic> found =
        magics.stream().filter(m -> m.kind() == kind && m.name().equals(name)).findFirst();
    return found.orElseThrow(
        () -> new MagicException(TEXTS.get("unknown", kind.prefix() + name, near(name))));
  }

  private String near(String name) {
    return magics.stream()
        .sorted(Comparator.comparingInt(magic -> distance(magic.name(), name)))
        .limit(3)
        .map(magic -> magic.kind().prefix() + magic.name())
        .collect(Collectors.joining(", "));
  }

  /** Levenshtein's distance: how many letters to insert, delete or change. */
  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(previous[j], row[j - 1]) + 1);
      }
      previous = row;
    }
    return previous[b.length()];
  }
}
