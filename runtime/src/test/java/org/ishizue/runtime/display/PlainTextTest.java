package org.ishizue.runtime.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ishizue.runtime.text.Texts;
import org.junit.jupiter.api.Test;

final class PlainTextTest {
  @SuppressWarnings("ArrayRecordComponent") // what learners write
  record Rain(String station, double[] hourlyMm) {}

  private static String text(Object value) {
    return new PlainText().of(value);
  }

  @Test
  void both_languages_have_the_same_texts() {
    assertThat(Texts.beside(PlainText.class).differences()).isEmpty();
  }

  @Test
  void arrays_show_their_elements() {
    assertThat(text(new int[] {1, 2, 3})).isEqualTo("[1, 2, 3]");
    assertThat(text(new String[] {"肘折", "横浜"})).isEqualTo("[肘折, 横浜]");
    assertThat(text(new double[0])).isEqualTo("[]");
    assertThat(new PlainText().of(null)).isEqualTo("null");
  }

  @Test
  void a_matrix_has_one_row_a_line() {
    assertThat(text(new int[][] {{1, 2}, {3, 4}})).isEqualTo("[[1, 2],\n [3, 4]]");
  }

  @Test
  void collections_maps_and_options_show_the_arrays_inside_them() {
    Map<String, int[]> map = new LinkedHashMap<>();
    map.put("a", new int[] {1});
    map.put("b", new int[] {2, 3});
    assertThat(text(map)).isEqualTo("{a=[1], b=[2, 3]}");
    assertThat(text(List.of(new int[] {1}, Optional.of(new int[] {2}))))
        .isEqualTo("[[1], Optional[[2]]]");
  }

  @Test
  void a_record_with_an_array_shows_its_elements() {
    assertThat(text(new Rain("肘折", new double[] {0.5, 12})))
        .isEqualTo("Rain[station=肘折, hourlyMm=[0.5, 12.0]]");
  }

  @Test
  void many_elements_are_cut_with_their_number() {
    String shown = text(IntStream.range(0, 1_000_000).toArray());
    assertThat(shown).startsWith("[0, 1, 2").contains("1000000").hasSizeLessThan(1_000);
    assertThat(text(IntStream.range(0, 5_000).boxed().toList())).contains("5000");
  }

  @Test
  void a_long_text_is_cut_without_being_copied_whole() {
    String shown = text("あ".repeat(50_000_000));
    assertThat(shown).hasSizeLessThan(PlainText.MAX_LENGTH + 200).contains("50000000");
  }

  @Test
  void deep_arrays_of_long_texts_stay_short() {
    String[] texts = new String[100];
    Arrays.fill(texts, "y".repeat(19_000));
    assertThat(text(texts)).hasSizeLessThan(2 * PlainText.MAX_LENGTH);
  }

  @Test
  void a_collection_that_holds_itself_comes_to_an_end() {
    List<Object> list = new ArrayList<>();
    list.add(list);
    list.add(new Object[] {list, 1});
    assertThat(text(list)).endsWith(", 1]]").hasSizeLessThan(200);
  }

  @Test
  void a_text_that_throws_is_said_and_not_thrown() {
    Object faulty = new Object() {
      @Override
      public String toString() {
        throw new IllegalStateException("no");
      }
    };
    assertThat(text(faulty)).contains("IllegalStateException");
    assertThat(text(List.of(1, faulty))).startsWith("[1, ").contains("IllegalStateException");
  }

  @Test
  void a_text_that_recurses_without_end_is_said() {
    Object endless = new Object() {
      @Override
      public String toString() {
        return "x" + this;
      }
    };
    assertThat(text(endless)).contains("StackOverflowError");
  }

  @Test
  void names_of_the_shells_own_classes_do_not_show() {
    assertThat(text("REPL.$JShell$12$Bridge@1f"))
        .isEqualTo("REPL.$JShell$12$Bridge@1f"); // a learner's own text stays as it is
    Object bridge = new Object() {
      @Override
      public String toString() {
        return "REPL.$JShell$12$Bridge@1f";
      }
    };
    assertThat(text(bridge)).isEqualTo("Bridge@1f");
  }

  @Test
  void a_stream_is_not_consumed() {
    IntStream stream = IntStream.range(0, 3);
    assertThat(text(stream)).isNotEmpty();
    assertThat(stream.sum()).isEqualTo(3);
  }
}
