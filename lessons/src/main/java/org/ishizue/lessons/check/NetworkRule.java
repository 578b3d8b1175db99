package org.ishizue.lessons.check;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ishizue.jupyter.notebook.Cell;

/** No cell needs a network: a training room may have none. */
final class NetworkRule implements Rule {
  private static final Pattern NETWORK = Pattern.compile(
      "^\\s*%+(?:maven|mavenRepo|loadFromPOM)\\b|\\bHttpClient\\b|\\bnew\\s+(?:Socket|URL)\\s*\\(|\\.openStream\\(|\\.toURL\\(",
      Pattern.MULTILINE);

  @Override
  public void check(Subject subject, Course course, Findings findings) {
    subject.notebooks().forEach((language, notebook) -> {
      List<Cell> cells = notebook.cells();
      for (int i = 0; i < cells.size(); i++) {
        Matcher matcher = NETWORK.matcher(cells.get(i).source());
        if (cells.get(i).kind() == Cell.Kind.CODE && matcher.find()) {
          findings.fault(
              "LESSON-022",
              subject.file(language),
              Subject.place(cells, i),
              matcher.group().strip());
        }
      }
    });
  }
}
