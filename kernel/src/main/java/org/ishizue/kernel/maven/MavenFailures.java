package org.ishizue.kernel.maven;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.ishizue.runtime.text.ProblemException;

/** Turns a failed resolution into words: which library, and who was asked. */
final class MavenFailures {
  private MavenFailures() {}

  static ProblemException problem(
      DependencyResolutionException failed, List<RemoteRepository> asked, boolean offline) {
    String ids = asked.stream().map(RemoteRepository::getId).collect(Collectors.joining(", "));
    Throwable cause = failed.getCause();
    if (cause instanceof ArtifactResolutionException unresolved) {
      String missing = unresolved.getResults().stream()
          .filter(result -> !result.isResolved())
          .map(result -> Coordinates.text(result.getRequest().getArtifact()))
          .collect(Collectors.joining(", "));
      boolean notThere = unresolved.getResults().stream()
          .filter(result -> !result.isResolved())
          .flatMap(result -> result.getExceptions().stream())
          .allMatch(ArtifactNotFoundException.class::isInstance);
      return notThere || offline
          ? Coordinates.TEXTS.problem(failed, offline ? "MAVEN-007" : "MAVEN-001", missing, ids)
          : Coordinates.TEXTS.problem(failed, "MAVEN-006", missing, ids, reason(unresolved));
    }
    return Coordinates.TEXTS.problem(
        failed, "MAVEN-006", String.valueOf(failed.getMessage()), ids, rootOf(failed));
  }

  private static String reason(ArtifactResolutionException unresolved) {
    for (ArtifactResult result : unresolved.getResults()) {
      for (Exception each : result.getExceptions()) {
        if (!(each instanceof ArtifactNotFoundException)) {
          return rootOf(each);
        }
      }
    }
    return rootOf(unresolved);
  }

  private static String rootOf(Throwable thrown) {
    Throwable root = thrown;
    // The resolver's causes may go in a circle.
    for (int depth = 0; depth < 20 && root.getCause() != null; depth++) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName() + ": " + root.getMessage();
  }
}
