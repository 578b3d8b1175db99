package org.ishizue.kernel.maven;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.ishizue.runtime.text.Texts;

/** How a library is named: {@code group:artifact[:extension[:classifier]]:version}, or as jbang does. */
final class Coordinates {
  static final Texts TEXTS = Texts.beside(Coordinates.class);

  private static final String PART = "[\\w.\\-]+";
  private static final Pattern MAVEN = Pattern.compile(PART + "(?::" + PART + "){2,4}");
  private static final Pattern JBANG = Pattern.compile(
      "(" + PART + "):(" + PART + "):(" + PART + ")(?::(" + PART + "))?@(" + PART + ")");

  private Coordinates() {}

  /**
   * Reads one.
   *
   * @throws org.ishizue.runtime.text.ProblemException if it is none
   */
  static Artifact parse(String text) {
    Matcher jbang = JBANG.matcher(text);
    if (jbang.matches()) {
      String classifier = jbang.group(4) == null ? "" : jbang.group(4);
      return new DefaultArtifact(
          jbang.group(1), jbang.group(2), classifier, jbang.group(5), jbang.group(3));
    }
    if (!MAVEN.matcher(text).matches()) {
      throw TEXTS.problem("MAVEN-002", text);
    }
    return new DefaultArtifact(text);
  }

  /** What two versions of one library have in common. */
  static String key(Artifact artifact) {
    return String.join(
        ":",
        artifact.getGroupId(),
        artifact.getArtifactId(),
        artifact.getExtension(),
        artifact.getClassifier());
  }

  /** For a person. */
  static String text(Artifact artifact) {
    return artifact.getGroupId() + ":" + artifact.getArtifactId()
        + (artifact.getClassifier().isEmpty() ? "" : ":" + artifact.getClassifier())
        + ":" + artifact.getVersion();
  }
}
