package org.ishizue.kernel.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Brings all libraries that a cell asks for together, so that they are resolved at once: asked for one by
 * one, each would bring its own versions of what they share.
 */
public final class MavenParts {
  private static final Set<String> ASK =
      Set.of("maven", "addMavenDependency", "addMavenDependencies");
  private static final Set<String> REPOSITORY = Set.of("mavenRepo", "addMavenRepo");

  private MavenParts() {}

  /** The parts with repositories and then all that is asked for in the place of the first that asks. */
  public static List<CellPart> together(List<CellPart> parts) {
    List<CellPart> repositories = new ArrayList<>();
    List<String> asked = new ArrayList<>();
    for (CellPart part : parts) {
      if (part instanceof CellPart.LineMagic magic && REPOSITORY.contains(magic.name())) {
        repositories.add(part);
      } else if (part instanceof CellPart.LineMagic magic && ASK.contains(magic.name())) {
        asked.add(magic.arguments());
      }
    }
    if (asked.isEmpty()) {
      return parts;
    }
    List<CellPart> together = new ArrayList<>();
    boolean placed = false;
    for (CellPart part : parts) {
      if (part instanceof CellPart.LineMagic magic && ASK.contains(magic.name())) {
        if (!placed) {
          together.addAll(repositories);
          together.add(new CellPart.LineMagic("maven", String.join(" ", asked), magic.firstLine()));
          placed = true;
        }
      } else if (!repositories.contains(part)) {
        together.add(part);
      }
    }
    return together;
  }
}
