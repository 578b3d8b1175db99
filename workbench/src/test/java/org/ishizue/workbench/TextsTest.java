package org.ishizue.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Failure;
import org.ishizue.workbench.data.DataVerb;
import org.ishizue.workbench.doctor.DoctorVerb;
import org.ishizue.workbench.exercise.ExerciseVerb;
import org.ishizue.workbench.kernelspec.KernelVerb;
import org.ishizue.workbench.launch.WebBuild;
import org.ishizue.workbench.lesson.LessonVerb;
import org.ishizue.workbench.marks.RecordVerb;
import org.ishizue.workbench.run.RunVerb;
import org.ishizue.workbench.server.contents.Contents;
import org.ishizue.workbench.server.guard.Gate;
import org.ishizue.workbench.server.instructor.InstructorRoutes;
import org.ishizue.workbench.server.kernels.KernelRoutes;
import org.ishizue.workbench.server.page.PageRoutes;
import org.ishizue.workbench.start.StartVerb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextsTest {
  private static final Pattern CODE = Pattern.compile("\\b(?:CLI|SERVER)-\\d{3}\\b");
  private static final Path MODULE = Path.of("src", "main");

  @ParameterizedTest
  @ValueSource(
      classes = {
        Failure.class,
        KernelVerb.class,
        RunVerb.class,
        DoctorVerb.class,
        DataVerb.class,
        ExerciseVerb.class,
        LessonVerb.class,
        RecordVerb.class,
        StartVerb.class,
        WebBuild.class,
        Gate.class,
        Contents.class,
        KernelRoutes.class,
        InstructorRoutes.class,
        PageRoutes.class
      })
  void both_languages_have_the_same_texts(Class<?> anchor) {
    assertThat(Texts.beside(anchor).differences()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"troubleshooting.md", "troubleshooting.ja.md"})
  void every_code_has_its_place_in_the_troubleshooting_page(String page) throws IOException {
    String text = Files.readString(Path.of("..", "docs", page));
    assertThat(codes()).isNotEmpty().allSatisfy(code -> assertThat(text).contains("## " + code));
  }

  @Test
  void every_code_of_the_troubleshooting_page_exists() throws IOException {
    String text = Files.readString(Path.of("..", "docs", "troubleshooting.md"));
    List<String> described = CODE.matcher(text).results().map(m -> m.group()).toList();
    assertThat(codes()).containsAll(described);
  }

  private static Set<String> codes() throws IOException {
    Set<String> codes = new TreeSet<>();
    List<Path> files;
    try (var walk = Files.walk(MODULE)) {
      files = walk.filter(f -> f.toString().matches(".*\\.(java|properties)")).toList();
    }
    for (Path file : files) {
      CODE.matcher(Files.readString(file)).results().forEach(m -> codes.add(m.group()));
    }
    CODE.matcher(Files.readString(Path.of("..", "ishizue")))
        .results()
        .forEach(m -> codes.add(m.group()));
    return codes;
  }
}
