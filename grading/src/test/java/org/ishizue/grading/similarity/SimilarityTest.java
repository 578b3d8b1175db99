package org.ishizue.grading.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SimilarityTest {
  /** The way that the lesson shows. */
  private static final String TAUGHT = """
      var recent = rain.where(rain.intColumn("year").isBetweenInclusive(1996, 2025));
      double meanMm = recent.doubleColumn("max_1h_mm").mean();
      """;

  private static final String ODD = """
      // 三十年分だけ取り出して自分で足す
      double totalOfRain = 0;
      int yearsSeen = 0;
      for (int line = 0; line < rain.rowCount(); line++) {
        int y = rain.intColumn("year").get(line);
        if (y > 1995 && !(y >= 2026)) {
          totalOfRain = totalOfRain + rain.doubleColumn("max_1h_mm").get(line);
          yearsSeen = yearsSeen + 1;
        }
      }
      double meanMm = totalOfRain / yearsSeen;
      """;

  private static final String OWN = """
      double[] values = rain.doubleColumn("max_1h_mm").asDoubleArray();
      int[] years = rain.intColumn("year").asObjectArray().length > 0 ? rain.intColumn("year").asIntArray() : null;
      double meanMm = java.util.stream.IntStream.range(0, years.length)
          .filter(i -> years[i] >= 1996 && years[i] <= 2025).mapToDouble(i -> values[i]).average().orElseThrow();
      """;

  private static Answers answers(String learner, String source) {
    return new Answers(learner, Map.of("ex1-mean-answer", source));
  }

  private static List<Pair> pairs(String... sources) {
    List<Answers> all = new ArrayList<>();
    for (int i = 0; i < sources.length; i++) {
      all.add(answers("learner" + i, sources[i]));
    }
    return new Similarity(List.of(TAUGHT), 50).pairs(all);
  }

  @Test
  void a_copy_is_found_and_its_cell_named() {
    assertThat(pairs(ODD, TAUGHT, OWN, ODD)).singleElement().satisfies(pair -> {
      assertThat(pair.one()).isEqualTo("learner0");
      assertThat(pair.other()).isEqualTo("learner3");
      assertThat(pair.writtenPercent()).isEqualTo(100);
      assertThat(pair.identical()).containsExactly("ex1-mean-answer");
    });
  }

  @Test
  void a_copy_with_other_names_layout_and_comments_is_found_by_its_shape() {
    String renamed = ODD.replace("totalOfRain", "sum")
        .replace("yearsSeen", "n")
        .replace("line", "i")
        .replace(" y ", " year ")
        .replace("(y ", "(year ")
        .replaceAll("//.*", "// ok")
        .replace("  ", "\t");
    assertThat(pairs(ODD, OWN, renamed)).singleElement().satisfies(pair -> {
      assertThat(pair.shapePercent()).isEqualTo(100);
      assertThat(pair.writtenPercent()).isLessThan(60);
      assertThat(pair.identical()).isEmpty();
    });
  }

  @Test
  void what_the_lesson_shows_is_nobodys_copy() {
    assertThat(pairs(TAUGHT, TAUGHT, TAUGHT)).isEmpty();
  }

  @Test
  void what_many_write_is_no_sign() {
    assertThat(pairs(ODD, ODD, ODD, ODD, ODD, OWN)).isEmpty();
  }

  @Test
  void different_ways_are_not_alike() {
    assertThat(pairs(ODD, OWN)).isEmpty();
  }

  @Test
  void code_that_does_not_compile_is_compared_as_well() {
    String broken = ODD.replace("}\ndouble", "\n\"\ndouble").replace("yearsSeen;", "yearsSeen \"x");
    assertThat(pairs(broken, OWN, broken)).hasSize(1);
  }

  @Test
  void words_of_comments_count_as_written_but_not_as_shape() {
    assertThat(Tokens.written("int a; // 自分で 足す\n/* b */"))
        .containsExactly("int", "a", ";", "自分で", "足す", "b");
    assertThat(Tokens.shape("int a = 1.5e3; // x\nString s = \"a;b\";"))
        .containsExactly("int", "N", "=", "0", ";", "N", "N", "=", "\"", ";");
  }
}
