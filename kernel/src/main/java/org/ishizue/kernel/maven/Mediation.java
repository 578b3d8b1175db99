package org.ishizue.kernel.maven;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.util.graph.transformer.ConflictResolver;

/** Says where two libraries wanted different versions of a third, and which one it has become. */
final class Mediation {
  private Mediation() {}

  /** Reads a graph that still has those that lost. */
  static List<String> notes(DependencyNode root) {
    Set<String> notes = new LinkedHashSet<>();
    for (DependencyNode child : root.getChildren()) {
      collect(child, notes);
    }
    return List.copyOf(notes);
  }

  private static void collect(DependencyNode asking, Set<String> notes) {
    for (DependencyNode wanted : asking.getChildren()) {
      if (wanted.getData().get(ConflictResolver.NODE_DATA_WINNER)
          instanceof DependencyNode winner) {
        Artifact used = winner.getArtifact();
        if (!used.getVersion().equals(wanted.getArtifact().getVersion())) {
          notes.add(Coordinates.TEXTS.get(
              "mediated",
              Coordinates.text(used),
              Coordinates.text(asking.getArtifact()),
              wanted.getArtifact().getVersion()));
        }
      } else {
        collect(wanted, notes);
      }
    }
  }
}
