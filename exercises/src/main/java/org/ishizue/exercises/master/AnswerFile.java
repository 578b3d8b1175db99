package org.ishizue.exercises.master;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ishizue.checks.file.Faults;
import org.ishizue.runtime.text.Texts;

/**
 * Other answers to some tasks, from {@code wrong/NAME.jsh} or {@code also-right/NAME.jsh}: after a line
 * {@code // ex1-mean} stands what takes the place of that task's solution.
 *
 * @param name the file's name without its ending
 * @param answers source by task
 */
public record AnswerFile(String name, Map<String, String> answers) {
  private static final Texts TEXTS = Texts.beside(AnswerFile.class);
  private static final String ENDING = ".jsh";
  private static final Pattern HEADER =
      Pattern.compile("//\\s*(ex[A-Za-z0-9]*-[A-Za-z0-9_-]+)\\s*");

  public AnswerFile {
    answers = new LinkedHashMap<>(answers);
  }

  /** The files of a folder in alphabetical order; none if there is no such folder. */
  public static List<AnswerFile> in(Path folder, Set<String> tasks, Faults faults) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<AnswerFile> files = new ArrayList<>();
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> sorted = entries
          .filter(path -> path.toString().endsWith(ENDING))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
      for (Path path : sorted) {
        files.add(read(path, tasks, faults));
      }
    } catch (IOException e) {
      faults.addText(String.valueOf(folder.getFileName()), e.toString());
    }
    return files;
  }

  private static AnswerFile read(Path path, Set<String> tasks, Faults faults) throws IOException {
    String file = folderAndName(path);
    Map<String, StringBuilder> sources = new LinkedHashMap<>();
    StringBuilder current = null;
    for (String line : Files.readAllLines(path)) {
      Matcher header = HEADER.matcher(line);
      if (header.matches()) {
        String task = header.group(1);
        if (!tasks.contains(task)) {
          faults.addText(file, TEXTS.get("answer.task", task));
        }
        current = new StringBuilder();
        if (sources.put(task, current) != null) {
          faults.addText(file, TEXTS.get("answer.twice", task));
        }
      } else if (current != null) {
        current.append(line).append('\n');
      } else if (!line.isBlank() && !line.startsWith("//")) {
        faults.addText(file, TEXTS.get("answer.header", line));
      }
    }
    if (sources.isEmpty()) {
      faults.addText(file, TEXTS.get("answer.none"));
    }
    Map<String, String> answers = new LinkedHashMap<>();
    sources.forEach((task, source) -> answers.put(task, source.toString().strip()));
    String name = String.valueOf(path.getFileName());
    return new AnswerFile(name.substring(0, name.length() - ENDING.length()), answers);
  }

  private static String folderAndName(Path path) {
    Path folder = path.getParent();
    return (folder == null ? "" : folder.getFileName() + "/") + path.getFileName();
  }
}
