package org.ishizue.kernel.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ishizue.runtime.text.NearNames;
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
    magics.add(new SqlMagic());
    magics.add(new LangMagic());
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
    List<String> near = NearNames.of(name, magics.stream().map(Magic::name).toList());
    return magics.stream()
        .filter(magic -> near.isEmpty() || near.contains(magic.name()))
        .map(magic -> magic.kind().prefix() + magic.name())
        .collect(Collectors.joining(", "));
  }
}
