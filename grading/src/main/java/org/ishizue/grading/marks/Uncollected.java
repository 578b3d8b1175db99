package org.ishizue.grading.marks;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ishizue.grading.CourseFolder;
import org.ishizue.grading.Sha256;
import org.ishizue.grading.collect.Collect;
import org.ishizue.grading.gradebook.Gradebook;
import org.ishizue.grading.gradebook.HandIn;

/**
 * Notebooks that somebody has laid into {@code submitted}. Nothing says when they were handed in, so that no mark can
 * come of them: they have to be collected, which notes it.
 */
final class Uncollected {
  private final CourseFolder course;
  private final Set<String> collected;
  private final Gradebook gradebook;
  private final TreeSet<String> found = new TreeSet<>();

  private Uncollected(CourseFolder course, Set<String> collected, Gradebook gradebook) {
    this.course = course;
    this.collected = collected;
    this.gradebook = gradebook;
  }

  /**
   * Looks for them.
   *
   * @param handIns what the course's files say was collected
   * @param gradebook whose hand-ins of other origin, such as nbgrader's, count as well
   * @return paths below {@code submitted}, in order
   */
  static List<String> in(CourseFolder course, Collection<HandIn> handIns, Gradebook gradebook)
      throws IOException {
    Set<String> collected = handIns.stream()
        .map(each -> key(each.learner(), each.sha256()))
        .collect(Collectors.toSet());
    Uncollected uncollected = new Uncollected(course, collected, gradebook);
    for (Path learner : CourseFolder.folders(course.submitted())) {
      String name = String.valueOf(learner.getFileName());
      uncollected.look(learner, name, "");
      for (Path exercise : CourseFolder.folders(learner)) {
        uncollected.look(exercise, name, String.valueOf(exercise.getFileName()));
      }
    }
    return List.copyOf(uncollected.found);
  }

  private void look(Path folder, String learner, String exercise) throws IOException {
    // Where we have collected, another notebook than that is somebody's later doing.
    boolean ours = Files.isRegularFile(folder.resolve(Collect.ORIGIN), LinkOption.NOFOLLOW_LINKS);
    for (Path notebook : notebooks(folder)) {
      boolean known = collected.contains(key(learner, Sha256.of(Files.readAllBytes(notebook))))
          || (!ours && isKnown(learner, exercise));
      if (!known) {
        found.add(course.submitted().relativize(notebook).toString().replace('\\', '/'));
      }
    }
  }

  private boolean isKnown(String learner, String exercise) {
    return gradebook.look(
        rows -> rows.handIns(exercise).stream().anyMatch(each -> each.learner().equals(learner)));
  }

  private static String key(String learner, String sha256) {
    return learner + "/" + sha256;
  }

  private static List<Path> notebooks(Path folder) throws IOException {
    List<Path> notebooks = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*.ipynb")) {
      for (Path each : all) {
        if (Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)) {
          notebooks.add(each);
        }
      }
    }
    return notebooks;
  }
}
