package org.ishizue.kernel.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ishizue.runtime.display.MimeBundle;
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
    SessionLibraries libraries = new SessionLibraries();
    for (MavenMagic.Task task : MavenMagic.Task.values()) {
      magics.add(new MavenMagic(task, libraries));
    }
    magics.add(new LoadMagic());
    magics.add(new TimeMagic(Magic.Kind.LINE));
    magics.add(new TimeMagic(Magic.Kind.CELL));
    magics.add(new VariablesMagic());
    magics.add(new ResetMagic());
    magics.add(new EnvironmentMagic());
    magics.add(new SqlMagic());
    magics.add(new TextMagic("html", MimeBundle.HTML));
    magics.add(new TextMagic("markdown", MimeBundle.MARKDOWN));
    magics.add(new TextMagic("latex", MimeBundle.LATEX));
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
    Optional<Magic> found = magics.stream()
        .filter(m -> m.kind() == kind && m.names().contains(name))
        .findFirst();
    return found.orElseThrow(
        () -> new MagicException(TEXTS.get("unknown", kind.prefix() + name, near(name))));
  }

  private String near(String name) {
    List<String> near = NearNames.of(name, magics.stream().map(Magic::name).toList());
    return magics.stream()
        .distinct()
        .filter(magic -> near.isEmpty() || near.contains(magic.name()))
        .map(magic -> magic.kind().prefix() + magic.name())
        .collect(Collectors.joining(", "));
  }
}
